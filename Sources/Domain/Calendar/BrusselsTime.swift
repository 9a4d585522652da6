/// The legal time of Belgium: an hour ahead of UTC, two in summer.
///
/// Summer time begins at 01:00 UTC on the last Sunday of March and ends at 01:00 UTC on the last Sunday of October
/// (directive 2000/84/EC; the same dates since 1996). From 1981 to 1995 it ended on the last Sunday of September. What was
/// before that concerns no calendar of ours, and counts as winter.
public enum BrusselsTime {
  /// Minutes that the wall is ahead of UTC, at a moment in minutes since 1970-01-01 00:00 UTC: 60 or 120.
  public static func offset(atUTC minutes: Int) -> Int {
    let year = WallTime(minutesSinceEpoch: minutes).day.year
    guard year >= 1981 else { return 60 }
    let begin = lastSunday(of: 3, in: year) * TimeOfDay.minutesPerDay + 60
    let end = lastSunday(of: year < 1996 ? 9 : 10, in: year) * TimeOfDay.minutesPerDay + 60
    return begin <= minutes && minutes < end ? 120 : 60
  }

  /// What the wall says at a moment in minutes since 1970-01-01 00:00 UTC.
  public static func wall(atUTC minutes: Int) -> WallTime {
    WallTime(minutesSinceEpoch: minutes + offset(atUTC: minutes))
  }

  /// When the wall says so, in minutes since 1970-01-01 00:00 UTC. Of the hour that comes twice in October the first one;
  /// in the hour that March leaves out, as if the clock had not been put forward yet (RFC 5545, 3.3.5).
  public static func utc(of wall: WallTime) -> Int {
    let minutes = wall.minutesSinceEpoch
    let summer = minutes - 120
    return offset(atUTC: summer) == 120 ? summer : minutes - 60
  }

  /// Days since 1970-01-01.
  private static func lastSunday(of month: Int, in year: Int) -> Int {
    let last = CivilDate.dayNumber(year: year, month: month, day: CivilDate.length(ofMonth: month, year: year))
    // 1970-01-04 was a Sunday.
    let since = (last - 3) % 7
    return last - (since < 0 ? since + 7 : since)
  }
}
