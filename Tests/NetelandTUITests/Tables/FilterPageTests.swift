import Domain
import Testing

@testable import NetelandTUI

/// The page about the filter: its table of fields is made from the columns themselves.
@Suite("The page about the filter")
struct FilterPageTests {
  private struct Entry {
    let table: String
    let field: FilterField
  }

  private var entries: [Entry] {
    let world = World(alliance: SampleAlliance.make(), today: SampleAlliance.today, language: .english)
    let look = ReachLook(world)
    func entries<Row>(_ table: String, _ columns: [Column<Row>]) -> [Entry] {
      columns.filter { !$0.isPicture }.map { Entry(table: table, field: $0.field) }
    }
    var all = entries("Schools", SchoolColumn.all(in: world))
    all += entries("Agenda, list", AgendaColumn.all(in: world))
    all += entries("Reach, schools", ReachColumn.all(look))
    for kind in RecordKind.editable {
      all += entries("Admin, \(world.strings.admin.kind(kind).lowercased())", AdminTable(kind, in: world).arrangeable)
    }
    return all
  }

  @Test("docs/FILTERS.md is what the filter knows")
  func page() throws {
    var page = [
      "# Filters", "",
      "`/` in *Schools*, *Reach* (schools), the list of the *Agenda* and *Admin*. Everything that is typed has to hold; it",
      "holds until `Esc`. The table of fields below is made from the program; a test keeps it so.", "",
      "| typed | leaves |", "|---|---|",
      "| `olen wissel` | rows in which both words are found, anywhere, as names are looked up: case and accents do not count,",
    ]
    page[page.count - 1] += " `grobd` finds Grobbendonk |"
    page += [
      "| `-olen` | rows in which the word does not stand, letter by letter |",
      "| `\"de wissel\"` | these words, letter by letter, with the space |",
      "| `gemeente:olen` `municipality:olen` | the text stands in the field; Dutch and English names always work |",
      "| `gemeente:olen,vorselaar` | one of the texts |",
      "| `gemeente=olen` | the field is just that |",
      "| `naam:\"de wissel\"` | a text with a space |",
      "| `gehouden>2` `gehouden=1..3` | `<` `<=` `>` `>=` `=`; `:` is `=`; `..` or `-` between the ends of a range |",
      "| `bereik<50` | percent: *surely* under 50, whatever the records leave open |",
      "| `bereik<50?` | *possibly* under 50 |",
      "| `volgende<1/12` `dag:november` `dag:1/11..15/11` | days as they are typed everywhere; months of the year in view |",
      "| `uur>=13:30` | hours |",
      "| `lid:nee` `member:no` | yes or no |",
      "| `zonder:gepland` `without:planned` | nothing there: unknown, empty, no, or surely 0 |",
      "| `met:contact` `with:contact` | something there |",
      "| `leerlingen:?` | nobody knows it |",
      "| `-bereik<50` | all that `bereik<50` does not leave, the unknown too |", "",
      "A figure of which only the bounds are known, such as a reach of 18 to 24 of 38 pupils, is under 50 % *surely* when its",
      "upper bound is, and *possibly* when its lower bound is. So `bereik<50`, `bereik>=50?` and `bereik:?` leave every row",
      "once. What nobody knows is neither: only `:?`, `zonder:` and what is left out with `-` find it.", "",
      "`Tab` completes a field or a value. A word that cannot be understood is underlined, the line below says what was",
      "expected, and the rest of the filter goes on holding.", "",
      "## Fields", "", "| Table | Dutch | English | Holds |", "|---|---|---|---|",
    ]
    for entry in entries {
      let words = [entry.field.words.dutch, entry.field.words.english].map { words in
        words.map { "`\($0)`" }.joined(separator: " ")
      }
      page.append("| \(entry.table) | \(words[0]) | \(words[1]) | \(holds(entry.field.kind)) |")
    }
    try expectGolden(page.joined(separator: "\n"), "docs/FILTERS.md")
  }

  private func holds(_ kind: ColumnKind) -> String {
    switch kind {
    case .text: "text"
    case .flag: "yes or no"
    case .number: "number"
    case .share: "percent"
    case .day: "day"
    case .time: "hour"
    }
  }

  @Test("In one table no two fields have the same name, and every name can be typed")
  func names() {
    for (_, own) in Dictionary(grouping: entries, by: \.table) {
      for language in Language.allCases {
        let words = own.flatMap { entry in
          Set((language == .dutch ? entry.field.words.dutch : entry.field.words.english))
        }
        #expect(Set(words).count == words.count, "\(own[0].table)")
        let reserved = Set(FilterParser.with + FilterParser.without)
        for word in words {
          #expect(FilterToken.all(in: word + ":x").first?.field == word && !reserved.contains(word), "\(word)")
        }
      }
      // What it is called in one language is not another field in the other.
      for entry in own {
        for word in entry.field.words.all {
          let found = FilterParser(
            fields: own.map(\.field), year: SchoolYear(containing: SampleAlliance.today), today: SampleAlliance.today
          )
          .field(named: word)
          #expect(found?.id == entry.field.id, "\(own[0].table) \(word)")
        }
      }
      #expect(own.allSatisfy { $0.field.id.isSound })
    }
  }
}
