import Domain
import Testing

@testable import NetelandTUI

@Suite("Registrations look as expected")
struct RegistrationGoldenTests {
  static let stories: [(name: String, keys: String)] = [
    ("registrations", "3/slimme<enter>i"),
    ("registrations-form", "3/slimme<enter>in6"),
    ("registrations-question", "3/slimme<enter>in6<enter><enter>"),
    ("registrations-reason", "3/slimme<enter>in6<enter><enter><down><enter>tweede zaal"),
    ("registrations-withdraw", "3/slimme<enter>ix2<enter>griep"),
    ("registrations-next", "3/slimme<enter>ix2<enter>griep<enter><up>"),
    ("registrations-room", "3/slimme<enter>ix2<enter>griep<enter><esc>"),
    ("registrations-over", "3/slimme<enter>in6<enter><enter><down><enter>tweede zaal<enter><up>"),
  ]

  @Test("in both languages, at every size, in ASCII and without colour", arguments: stories, GoldenVariant.all)
  func looks(story: (name: String, keys: String), variant: GoldenVariant) throws {
    try expectGolden(variant.stage.play(.typed(story.keys)), story.name, variant)
  }

  private static let changes = [("promoted", "U"), ("withdrawn", "U<down>"), ("waitlisted", "U<down><down>")]

  @Test("in the history, each step with its reason", arguments: changes, GoldenVariant.all)
  func history(change: (name: String, keys: String), variant: GoldenVariant) throws {
    var stage = variant.stage
    stage.history = try steps(&stage.alliance)
    try expectGolden(stage.play(.typed(change.keys)), "history-\(change.name)", variant)
  }

  /// A group is put on the waiting list, another gives up its places, and somebody gets them.
  private func steps(_ alliance: inout Alliance) throws -> [HistoryEntry] {
    let session: RecordID<Session> = "s26-0032"
    let today = SampleAlliance.today
    let classes = try #require(alliance.session(session)).participation.map(\.cohort)
    var edits = try Edit.register(
      3, of: classes[1], for: session, choosing: .hold, today: today, in: alliance
    ).edits
    try alliance.apply(edits[0])
    let left = try Edit.withdraw(5, of: classes[1], from: session, reason: "griep in de klas", in: alliance)
    for edit in left.edits { try alliance.apply(edit) }
    edits += left.edits
    return edits.enumerated().map { number, edit in
      HistoryEntry(
        Change(id: "c\(number)", edit: edit), sequence: number + 1,
        by: Author(user: "an", host: "laptop", time: "2026-11-20T14:0\(number):00"))
    }
  }
}
