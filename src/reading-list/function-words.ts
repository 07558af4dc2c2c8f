/** English words that only hold a sentence together; the words between them make phrases. */
export const functionWords: ReadonlySet<string> = new Set(
  `a about above across after again against all also although among an and any are around as at be
  because been before being below between both but by can cannot could did do does doing down due
  during each either even ever every few first for from further get give given has have having he
  her here his how however i if in instead into is it its itself just know known least less like
  made make makes making many may me might more most much must my near need needs neither no nor
  not now of off often on once one only or other others our out over own per quite rather same she
  should since so some still such than that the their them then there thereby therefore these they
  this those though through thus to together too toward towards two three under until up upon us
  use used uses using very via was we well were what when where whereas whether which while who
  whose why will with within without would yet you your`.split(/\s+/u),
);
