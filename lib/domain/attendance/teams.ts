/**
 * The sizes of even teams, the larger ones first: as many teams as come nearest to the wished size,
 * and no two that differ by more than one pupil. 26 by 5 gives 6, 5, 5, 5, 5.
 * @param teamSize pupils of one team, as the event wishes it
 */
export function evenTeams(pupilCount: number, teamSize: number): number[] {
  const teamCount = Math.max(1, Math.round(pupilCount / teamSize));
  const small = Math.floor(pupilCount / teamCount);
  const largeCount = pupilCount % teamCount;
  return Array.from({ length: teamCount }, (_, index) => small + (index < largeCount ? 1 : 0));
}
