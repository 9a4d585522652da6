import Testing

@testable import Domain

@Suite("JSON for programs")
struct JSONValueTests {
  private func text(_ value: JSONValue) -> String { String(decoding: value.encoded, as: UTF8.self) }

  @Test("Members stand in the order in which they were given, one a line, with a newline at the end")
  func order() {
    #expect(text(["b": 1, "a": "x", "c": true]) == "{\n  \"b\": 1,\n  \"a\": \"x\",\n  \"c\": true\n}\n")
  }

  @Test("What nobody knows is null, never 0 and never left out")
  func unknown() {
    let unknown: JSONValue = ["n": JSONValue(Int?.none), "day": JSONValue(Day?.none)]
    #expect(text(unknown) == "{\n  \"n\": null,\n  \"day\": null\n}\n")
  }

  @Test("A list of scalars stands on one line, a list of objects has its members on lines of their own")
  func lists() {
    #expect(text(JSONValue([1, 2])) == "[1, 2]\n")
    #expect(text(.list([])) == "[]\n")
    #expect(text(.list([["a": 1], ["a": .null]])) == "[\n  {\n    \"a\": 1\n  },\n  {\n    \"a\": null\n  }\n]\n")
    #expect(text(.object([])) == "{}\n")
  }

  @Test("Days, words and ids are the texts of the files")
  func scalars() {
    #expect(text(JSONValue(Day("2026-11-25"))) == "\"2026-11-25\"\n")
    #expect(text(JSONValue(SessionSetting.outOfSchool)) == "\"out-of-school\"\n")
    #expect(text(JSONValue(RecordID<School>("012345-01"))) == "\"012345-01\"\n")
  }

  @Test("No character that a terminal might obey comes out as itself")
  func escapes() {
    #expect(text("\u{1B}[31m\u{202E}\"\\\n") == "\"\\u001b[31m\\u202e\\\"\\\\\\n\"\n")
    #expect(text(["\u{7}": 1]) == "{\n  \"\\u0007\": 1\n}\n")
    #expect(text("\u{9B}\u{7F}") == "\"\\u009b\\u007f\"\n")
  }

  @Test("What hides text is spelled as an escape, what people write is left as it is")
  func hidden() {
    #expect(text("a\u{200B}b\u{200D}\u{E0041}") == "\"a\\u200bb\\u200d\\udb40\\udc41\"\n")
    #expect(text("é 👩‍🔬 ❤️ بيت") == "\"é 👩‍🔬 ❤️ بيت\"\n")
  }
}
