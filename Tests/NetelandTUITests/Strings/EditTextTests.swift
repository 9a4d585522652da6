import Domain
import Testing

@testable import NetelandTUI

@Suite("What is said of a change")
struct EditTextTests {
  private let dutch = Strings.dutch.edits
  private let scheduled = Edit(.scheduled, "Robots bouwen 2026-11-25", [])

  @Test("names what was done, the day in the Belgian way, and the key that undoes it")
  func done() {
    #expect(dutch.done(scheduled) == "Ingepland: Robots bouwen wo 25/11/2026 · u maakt ongedaan")
    #expect(Strings.english.edits.done(scheduled) == "Scheduled: Robots bouwen Wed 25/11/2026 · u undoes")
  }

  @Test("names what is undone and redone, and the way back")
  func undone() {
    #expect(
      dutch.undone(scheduled)
        == "Ongedaan gemaakt: Robots bouwen wo 25/11/2026 (ingepland) · Ctrl-R doet het opnieuw")
    #expect(
      dutch.redone(scheduled) == "Opnieuw gedaan: Robots bouwen wo 25/11/2026 (ingepland) · u maakt ongedaan")
  }

  @Test("names the act alone where there is no subject")
  func undoneWithoutSubject() {
    #expect(dutch.undone(Edit(.imported, "", [])) == "Ongedaan gemaakt: ingelezen · Ctrl-R doet het opnieuw")
  }

  @Test("leaves a subject without a day as it is")
  func subjects() {
    #expect(
      dutch.describe(Edit(.edited, "De Wegwijzer 2026-2027", [])) == "Aangepast: De Wegwijzer 2026-2027")
    #expect(dutch.describe(Edit(.edited, "2026-13-40", [])) == "Aangepast: 2026-13-40")
    #expect(dutch.describe(Edit(.added, "2026-11-25", [])) == "Toegevoegd: wo 25/11/2026")
    #expect(dutch.describe(Edit(.imported, "", [])) == "Ingelezen")
    #expect(dutch.describe(Edit(.added, "De\u{1B}[0m Linde", [])) == "Toegevoegd: De␛[0m Linde")
  }

  @Test("says in the history what it was made for, and not on the line that names the key")
  func reasons() {
    let edit = Edit(.withdrawn, "L5 De Linde (2/6), Robots bouwen 2026-11-25", [], reason: "griep\u{1B}")
    #expect(
      dutch.describe(Change(id: "c1", edit: edit))
        == "Uitgeschreven: L5 De Linde (2/6), Robots bouwen wo 25/11/2026 – griep␛")
    #expect(dutch.done(edit) == "Uitgeschreven: L5 De Linde (2/6), Robots bouwen wo 25/11/2026 · u maakt ongedaan")
    let both = Edit(.promoted, "L5 De Linde (2)", [], cause: .placesFree, reason: "gebeld")
    #expect(
      dutch.describe(Change(id: "c2", edit: both))
        == "Van de wachtlijst geplaatst: L5 De Linde (2) – er kwam plaats vrij: gebeld")
    #expect(dutch.reason(scheduled) == nil)
  }

  @Test("has words for every cause", arguments: Language.allCases)
  func causes(_ language: Language) {
    let texts = EditCause.allCases.map(language.strings.edits.cause)
    #expect(Set(texts).count == texts.count)
    #expect(zip(EditCause.allCases, texts).allSatisfy { $0.rawValue != $1 })
  }

  @Test("has a word for every act", arguments: Language.allCases)
  func acts(_ language: Language) {
    let texts = Act.allCases.map(language.strings.edits.text)
    #expect(Set(texts).count == texts.count)
    for (act, text) in zip(Act.allCases, texts) {
      #expect(text.first?.isUppercase == true, "\(act)")
      #expect(text != act.rawValue)
    }
  }

  @Test("speaks of keys that do what it says")
  func keys() {
    #expect(KeyBindings.standard.action(for: .character("u"), in: [.everywhere]) == .undo)
    #expect(KeyBindings.standard.action(for: .control("r"), in: [.everywhere]) == .redo)
  }
}
