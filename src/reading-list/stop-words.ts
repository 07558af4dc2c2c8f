import { functionWords } from './function-words.ts';

/** Words that say nothing of a paper's subject: English function words, and the language of papers. */
export const stopWords: ReadonlySet<string> = new Set([
  ...functionWords,
  ...`
  abilities ability abstract academic accuracy accurate accurately achieve achieved achievement
  achieves achieving acquire additional additionally address addresses adequate advance advanced
  advancement advancements advances advancing advantage advantages aim aims allow allowing allows
  alongside amount amounts analysis analyze analyzing applicable application applications applied
  apply applying approach approaches art article assess assesses assessing
  assessment assist attempt attempts available average avoid based basic benchmark benchmarks
  beneficial benefit benefits best better beyond boost boosting bring broad broader build building
  call called capabilities capability capable capacity careful carefully case cases certain
  challenge challenges challenging change changes choice closely code collect collected com
  combine combined combining common commonly community comparable compare compared comparing
  comparison competitive complex component components comprehensive comprise concept concern
  concerns condition conditions conduct consider considered considering consist consistent
  consistently consists construct constructed contain contains contribute contribution
  contributions conventional costly create creates creating critical crucial current cutting day
  days define degree deliver demonstrate demonstrated demonstrates demonstrating derive describe
  design designed designing desired detail detailed details determine develop developed developing
  development difference differences different difficult difficulty diverse diversity driven due
  easily effect effective effectively effectiveness effects efficiency efficient efficiently
  effort efforts element elements emerge emerged emerging employ employed employing empower
  empowering empowers enable enables enabling encourage enhance enhanced enhancing ensure ensures
  ensuring entire equipped era especially essential establish evaluate evaluated evaluates
  evaluating evaluation evidence examine example examples excel excellent exceptional exhibit
  exhibits existing experiment experimental experiments exploration explore explores exploring
  extend extended extending extensive extensively extra extremely facilitate facilitates fact
  factor factors fail field fields finally find findings focus focused focuses focusing foster
  framework fully fundamental furthermore gain gains gap gaps general generally github goal goals
  good great greater growing growth handle hard help helpful high higher highlight highlights
  highly hope http https ideal identify identifying impact implement implementation implementing
  importance important impressive improve improved improvement improvements improves improving
  include including incorporate incorporates incorporating increase increased increases increasing
  increasingly indicate indicates inherent innovative insight insights inspire inspired instance
  integrate integrated integrating integration introduce introduces investigate involve involves
  issue issues key lack language large largely larger latest leading level levels leverage
  leverages leveraging limitation limitations limited little llm llms lower main maintain
  maintaining maintains major massive meaningful meanwhile merely method methods mitigate
  mitigating model models moreover namely nature necessary new notable notably novel number
  numerous objective observe observed obtain offer offering offers opportunities opportunity
  optimal outperform outperforming outperforms overall overcome overview paper papers part
  particular particularly perform performance perspective perspectives phase point points popular
  possible potential potentially power powerful practical practice practices precise precisely
  present presents previous primary prior problem process processes progress project promise
  promising proper properties property propose proposed proposes provide provides providing public
  publicly quality range rapid rapidly rate rates reach real recent recently reduce reduced
  reduces reducing regarding related release relevant reliable rely remains remarkable require
  requires research result results reveal reveals rich robust role scenario scenarios scope select
  serve setting settings several shed show showing shown shows significance significant
  significantly similar simple single solution solutions solve solving special specialized
  specific specifically stage stages standard state step steps strategies strategy strength
  strengths strong struggle studies study substantial substantially success successful
  successfully suffer suggest suggests suitable summarize summarizes superior support supports
  surpass surpasses surpassing systematically tackle tailored task tasks technique
  techniques term terms time top total toward traditional trend trends type types typical
  typically ultimately underlying understand understanding unique unlock unlocking utilize
  utilizes utilizing valuable variant variants variety various vary versatile version versions
  view vital way ways whole wide widely work works world xspace year years yield yields`
    .trim()
    .split(/\s+/u),
]);
