import Domain
import Testing

@testable import NetelandTUI

@Suite("Every text of the interface")
struct CatalogueTests {
  /// Every plain text of every section, by its place: `app.saved`.
  static func plainTexts(_ strings: Strings) -> [String: String] {
    var texts: [String: String] = [:]
    func walk(_ value: Any, _ place: String) {
      for child in Mirror(reflecting: value).children {
        guard let label = child.label else { continue }
        let inner = place.isEmpty ? label : "\(place).\(label)"
        if let text = child.value as? String {
          texts[inner] = text
        } else if Mirror(reflecting: child.value).displayStyle == .struct, !(child.value is Format) {
          walk(child.value, inner)
        }
      }
    }
    walk(strings, "")
    return texts
  }

  /// What both languages say the same way, and may.
  static let shared: Set<String> = ["app.title", "app.demo"]

  /// A single sentence goes without its full stop; an abbreviation and a second sentence keep theirs.
  private func endsOneSentence(_ text: String) -> Bool {
    text.hasSuffix(".") && text.contains(" ") && !text.dropLast().contains(". ")
  }

  @Test("is there, is said in one line, and does not end in a full stop", arguments: Language.allCases)
  func plain(_ language: Language) {
    let texts = Self.plainTexts(language.strings)
    #expect(texts.count > 20)
    for (place, text) in texts {
      #expect(!text.isEmpty, "\(place)")
      #expect(text == text.harmless, "\(place)")
      #expect(!endsOneSentence(text), "\(place): \(text)")
      #expect(
        text != place.split(separator: ".").last.map(String.init) || text.allSatisfy(\.isLowercase),
        "\(place)")
    }
  }

  @Test("of the application differs between the languages")
  func translated() {
    let dutch = Self.plainTexts(.dutch)
    let english = Self.plainTexts(.english)
    #expect(Set(dutch.keys) == Set(english.keys))
    for (place, text) in dutch where place.hasPrefix("app.") && !Self.shared.contains(place) {
      #expect(english[place] != text, "\(place)")
    }
  }

  @Test(
    "for an action has a short name that fits the footer and a sentence of its own",
    arguments: Language.allCases)
  func actions(_ language: Language) {
    var sentences: Set<String> = []
    for action in Action.allCases {
      let text = language.strings.actions[action]
      #expect((1...14).contains(text.short.count), "\(action): \(text.short)")
      #expect(text.long.first?.isUppercase == true && !text.long.hasSuffix("."), "\(action)")
      #expect(sentences.insert(text.long).inserted, "\(action)")
    }
  }

  @Test("for an action is translated")
  func actionsTranslated() {
    for action in Action.allCases {
      #expect(Strings.dutch.actions[action].long != Strings.english.actions[action].long, "\(action)")
    }
  }

  @Test("names every screen and every group of keys", arguments: Language.allCases)
  func frame(_ language: Language) {
    let app = language.strings.app
    #expect(Set(ScreenID.allCases.map(app.screen)).count == ScreenID.allCases.count)
    #expect(Set(KeyContext.allCases.map(app.helpGroup)).count == KeyContext.allCases.count)
    for context in KeyContext.allCases { #expect(app.helpGroup(context) != context.rawValue) }
  }

  @Test("of the frame says what it is given")
  func frameTexts() {
    let dutch = Strings.dutch.app
    #expect(ScreenID.allCases.map(dutch.screen) == ["Overzicht", "Scholen", "Agenda", "Bereik", "Beheer"])
    #expect(dutch.tooSmall(60, 20) == "Te klein: minstens 60×20")
    #expect(dutch.schoolYear(TextAlliance.year) == "schooljaar 2026-2027")
    #expect(dutch.problemsFound(1) == "1 probleem in de bestanden")
    #expect(dutch.problemsFound(2) == "2 problemen in de bestanden")
    #expect(Strings.english.app.problemsFound(1) == "1 problem in the files")
    #expect(
      dutch.readOnly(.folderNotWritable(path: "/srv/\u{1B}[2J"))
        == "Alleen lezen: je mag niet schrijven in /srv/␛[2J")
    #expect(dutch.terminal(.unknownTerminal("vt\u{7}")).hasPrefix("de terminal \"vt␇\" (TERM) is hier niet bekend"))
  }

  @Test("that comes from outside is shown, not obeyed")
  func harmless() {
    #expect("De Wegwijzer".harmless == "De Wegwijzer")
    #expect("a\u{1B}[31m\r\nb\u{9B}\u{202E}".harmless == "a␛[31m␍␊b\u{FFFD}\u{FFFD}")
  }
}
