import Domain

extension Author {
  /// The day of the change; nil while it is on its way to the journal.
  var day: Day? { Day(String(time.prefix(10))) }

  /// `10:02`; empty while it is on its way.
  var hour: String { day == nil ? "" : String(time.dropFirst(11).prefix(5)).harmless }

  /// `an`, and on another machine than this one `an@balie`.
  func name(at host: String) -> String {
    self.host.isEmpty || self.host == host ? user.harmless : "\(user)@\(self.host)".harmless
  }

  /// `wo 25/11/2026 10:02`
  func moment(_ format: Format) -> String {
    day.map { "\(format.date($0)) \(hour)" } ?? time.harmless
  }
}
