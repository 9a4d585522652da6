extension MistakeStrings {
  static let english = MistakeStrings(text: \.rawValue, parser: [])
}
