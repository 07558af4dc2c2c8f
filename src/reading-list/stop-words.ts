/** Words that say nothing of a paper's subject: English function words, and the language of papers. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above across after again against all also although among an and any are around as at be
  because been before being below between both but by can cannot could did do does doing down due
  during each either even ever every few first for from further get give given has have having he
  her here his how however i if in instead into is it its itself just know known least less like
  made make makes making many may me might more most much must my near need needs neither no nor
  not now of off often on once one only or other others our out over own per quite rather same she
  should since so some still such than that the their them then there thereby therefore these they
  this those though through thus to together too toward towards two three under until up upon us
  use used uses using very via was we well were what when where whereas whether which while who
  whose why will with within without would yet you your
  abstract achieve achieved achieves achieving address addresses aim aims analysis approach
  approaches available based benchmark benchmarks best better challenge challenges code compared
  comparable comprehensive conduct consistently current demonstrate demonstrated demonstrates
  demonstrating design develop developed different due effective effectively effectiveness enable
  enables enabling enhance enhanced enhancing especially evaluate evaluation existing experiment
  experimental experiments explore extensive finally find findings framework furthermore github
  high higher https http com improve improved improvement improvements improves improving include
  including increase introduce introduces investigate key large language leading leverage
  leverages leveraging limited llm llms lower main method methods model models moreover new novel
  number offer offers outperform outperforming outperforms paper papers particularly perform
  performance present presents previous prior problem propose proposed proposes provide provides
  providing publicly recent recently release remains require requires research result results
  several show showing shown shows significant significantly simple specifically state art
  studies study superior task tasks technique techniques time toward traditional typically
  understanding various vary wide widely work works xspace`.split(/\s+/u),
);
