/** A listing of invented papers, for the first try of a new list. */
export const exampleListing = `March 14, 2025

TideLoom: Weaving Tide Tables by Machine

We present TideLoom, which predicts the tides of a harbour from ten years of readings. On 40 harbours
its error is 6 cm, half of that of harmonic analysis.

A Survey of Ferry Timetables

This survey compares 75 studies on timetables of ferries: how they are planned, how they fail in fog,
and what passengers make of them.

What Gulls Know: Weather Forecasts from Bird Calls

Calls of gulls, recorded at three ports for a year, foretell storms six hours ahead with a recall of
0.81. Code is at https://github.com/example/gulls.
`;
