/// What is asked of the reader itself, beside the actions that keys have too.
enum PlainCommand: CaseIterable, Sendable {
  /// Reads all of it again.
  case read
  /// The rows that follow those that were read.
  case more
  /// Every row of the list.
  case rows
  /// To a row, by its number or by what stands in it.
  case go
  /// To a field of a form, by its name.
  case field
  /// One field back.
  case previous
  case help
  case stop
}
