import Domain
import Testing

@testable import NetelandTUI

@Suite("Figures in words")
struct FigureTextTests {
  @Test(
    "Hours to the tenth, whole ones without",
    arguments: [(0, "0"), (60, "1"), (90, "1,5"), (100, "1,7"), (119, "2"), (750, "12,5"), (600_000, "10.000")])
  func hours(minutes: Int, text: String) {
    #expect(Format.dutch.hours(minutes: minutes) == text)
  }

  @Test(
    "Kilometres to the tenth up to ten, then whole ones",
    arguments: [
      (130, "0,1"), (1000, "1"), (4150, "4,2"), (9_949, "9,9"), (9_950, "10"), (13_499, "13"), (13_500, "14"),
    ])
  func kilometres(metres: Int, text: String) {
    #expect(Format.dutch.kilometres(metres: metres) == text)
  }

  @Test("A percentage as a factor", arguments: [(100, "1"), (130, "1,3"), (125, "1,25"), (205, "2,05"), (300, "3")])
  func factor(percent: Int, text: String) {
    #expect(Format.dutch.hundredths(percent) == text)
  }

  @Test("The level of a rule is named in the history by the rule and in words")
  func history() throws {
    var alliance = TextAlliance.alliance
    let before = alliance.profile
    var after = before
    after.setLevel(.warn, of: .venueTaken)
    let names = Names(alliance, words: .dutch, format: .dutch)
    let edit = try Edit.edit(after, in: alliance)
    #expect(edit.mutations.map(names.lines(of:)) == [["+ regels de locatie is al bezet: niveau let op"]])
    try alliance.apply(edit)
    after.setLevel(.off, of: .venueTaken)
    let next = try Edit.edit(after, in: alliance)
    #expect(next.mutations.map(names.lines(of:)) == [["regels de locatie is al bezet: niveau let op → uit"]])
  }
}
