import Domain

extension DayInput {
  /// `13:30`, `13.30`, `13u30`, `13h30`, `1330`, `9:05`, `13`, `13u`.
  static func time(_ text: String) -> TimeOfDay? {
    let bare = text.filter { $0 != " " }.lowercased()
    var parts = bare.split(omittingEmptySubsequences: false) { ":.uh".contains($0) }
    if parts.count == 1, bare.count >= 3 {
      parts = [bare.dropLast(2), bare.suffix(2)]
    }
    guard let hour = parts.first.flatMap({ Int($0) }), parts.count <= 2 else { return nil }
    let minute = parts.count == 2 && !parts[1].isEmpty ? Int(parts[1]) : 0
    guard let minute else { return nil }
    return TimeOfDay(hour: hour, minute: minute)
  }
}
