/// No more kits are out at once than there are. Only the moment at which most of them are needed is reported.
enum KitStockRule: SchedulingRule {
  static var severity: Severity? { .blocking }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    guard let id = board.alliance.workshops[candidate.session.workshop]?.kit,
      let kit = board.alliance.kits[id]
    else { return [] }
    let others = board.others(board.kits.overlapping(candidate.minutes, of: id), than: candidate)
    guard others.count >= kit.stock else { return [] }

    let busiest = busiest(others, during: candidate.minutes)
    guard busiest.count >= kit.stock else { return [] }
    let detail = FindingDetail.kitShort(
      id, needed: busiest.count + 1, stock: kit.stock, sessions: busiest.map(board.id).sorted())
    return [candidate.finding(.kitStock, .blocking, detail)]
  }

  private typealias Booking = Timetable<RecordID<Kit>>.Booking

  /// The sessions that are on at the same time, at the first moment at which they are the most. The number
  /// on only rises where one starts, so these are the moments to look at.
  private static func busiest(_ bookings: [Booking], during minutes: Range<Int>) -> [Booking] {
    let moments = bookings.map { max($0.minutes.lowerBound, minutes.lowerBound) }.sortedOnce()
    var most: [Booking] = []
    for moment in moments {
      let on = bookings.filter { $0.minutes.contains(moment) }
      if on.count > most.count { most = on }
    }
    return most
  }
}
