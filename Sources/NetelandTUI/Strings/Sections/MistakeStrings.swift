/// What is said of a command line that is wrong.
struct MistakeStrings: Sendable {
  let text: @Sendable (UsageMistake) -> String
  /// The parser's own messages; none where it speaks this language.
  let parser: [ParserWording]
}
