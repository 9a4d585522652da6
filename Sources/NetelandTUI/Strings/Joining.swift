extension Array where Element == String {
  /// As the library's, which first looks through the program for what kind of collection it has been given: that would be
  /// felt in the time to the first frame.
  func joined(separator: String = "") -> String {
    guard let first else { return "" }
    var text = first
    for part in dropFirst() {
      text += separator
      text += part
    }
    return text
  }
}
