/** Languages and countries of one word, as English has them. */
const languagesAndCountries = new Set(
  (['language', 'region'] as const).flatMap((type) => {
    const names = new Intl.DisplayNames('en', { type, fallback: 'none' });
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const codes = letters.flatMap((first) => letters.map((second) => first + second));
    return codes
      .map((code) => names.of(type === 'region' ? code.toUpperCase() : code) ?? '')
      .filter((name) => /^\p{Lu}\p{Ll}{2,}$/u.test(name));
  }),
);

/** What no list of languages and countries has: peoples, parts of the world, names in terms. */
// prettier-ignore
const otherNames = new Set([
  'African', 'America', 'American', 'Africa', 'Arab', 'Asia', 'Asian', 'Atlantic', 'Australian',
  'Austrian', 'Balkan', 'Brazilian', 'British', 'Canadian', 'Egyptian', 'Europe', 'European',
  'Indian', 'Indic', 'Southeast', 'Mandarin', 'Mexican', 'Nordic', 'Pacific', 'Scandinavian', 'Slavic', 'Swiss',
  'Bayes', 'Bayesian', 'Bernoulli', 'Boltzmann', 'Boolean', 'Brownian', 'Carlo', 'Cartesian',
  'Cauchy', 'Dirichlet', 'Euclidean', 'Fisher', 'Fourier', 'Frobenius', 'Gaussian', 'Gibbs',
  'Hadamard', 'Hebbian', 'Hessian', 'Hilbert', 'Huffman', 'Jacobian', 'Kalman', 'Kolmogorov',
  'Kronecker', 'Lagrangian', 'Langevin', 'Laplace', 'Laplacian', 'Lipschitz', 'Lyapunov', 'Markov',
  'Markovian', 'Monte', 'Nash', 'Nesterov', 'Newton', 'Nystrom', 'Nyström', 'Pareto', 'Poisson',
  'Rényi', 'Riemann', 'Riemannian', 'Shannon', 'Shapley', 'Socratic', 'Taylor', 'Turing',
  'Wasserstein', 'Wikipedia', 'Python', 'Internet', 'Olympiad', 'Matryoshka', 'Llama', 'Mamba',
  'Gemini', 'Claude', 'Mistral', 'Qwen', 'Alpaca', 'Vicuna',
]);

/** A word with one capital, at its beginning. */
const capitalised = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{2,}(?![\p{L}\p{N}])/gu;

/**
 * Words of a title that are names and keep their capital in styles which write titles in small
 * letters: languages, countries, peoples, names in terms, and those that the abstract writes with a
 * capital by themselves, within a sentence, and never without it: twice, or once where the title
 * begins with the word and a colon.
 * @param abstract plain text
 */
export function properNames(title: string, abstract: string): ReadonlySet<string> {
  const words = new Set(title.match(capitalised) ?? []);
  return new Set(
    [...words].filter(
      (word) =>
        languagesAndCountries.has(word) ||
        otherNames.has(word) ||
        isNameIn(abstract, word, title.startsWith(`${word}:`) ? 1 : 2),
    ),
  );
}

/**
 * A capitalised word by itself within a sentence: spelled-out abbreviations are capitalised as well,
 * but not one word of them alone.
 */
const alone = /(?<=(?:^|[^\p{L}\p{N}])\p{Ll}+,? )\p{Lu}\p{Ll}{2,}(?= \p{Ll}|[.,;)]|’s|'s)/gu;

function isNameIn(text: string, word: string, times: number): boolean {
  if (!text.includes(word)) return false;
  const mentions = text.match(alone)?.filter((mention) => mention === word) ?? [];
  return mentions.length >= times && !isWordOf(word.toLowerCase(), text);
}

function isWordOf(word: string, text: string): boolean {
  return (
    text.includes(word) &&
    new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u').test(text)
  );
}
