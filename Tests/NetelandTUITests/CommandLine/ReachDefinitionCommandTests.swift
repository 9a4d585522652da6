import Domain
import Testing

@testable import NetelandTUI

@Suite("neteland reach by any definition, and what stays in the room")
struct ReachDefinitionCommandTests {
  @Test("--definition counts otherwise, and says what it counts")
  func definition() throws {
    let place = try Workplace.sample()
    let girls = place.run("reach", "--definition", "pupils=girls,setting=both,percent=60")
    #expect(girls.status == 0)
    #expect(girls.lines[1] == "Verschillende meisjes van L5, alle sessies")
    let all = place.run("reach", "--json", "--definition", "grades=all,counts=registered")
    #expect(all.output.contains("\"counts\": \"registered\""))
    #expect(all.output.contains("\"S7\""))
    let years = place.run("reach", "--year", "2025-2026", "--definition", "years=3")
    #expect(years.lines[1].hasSuffix("3 schooljaren samen"))
    // The three years pooled are what the table of the years has below it.
    let pooled = place.run("reach").lines.first { $0.hasPrefix("3 voorbije jaren samen") } ?? ""
    let total = years.lines.first { $0.hasPrefix("Bereikt ") } ?? ""
    #expect(pooled.contains("1388-1406"))
    #expect(total.contains("1388-1406"))
  }

  @Test("A target of the alliance is found by its name; what says nothing is a wrong call, with what could stand there")
  func names() throws {
    let place = try Workplace.sample()
    let name = try #require(SampleAlliance.make().profile.targets.first?.name)
    #expect(!name.isEmpty)
    #expect(place.run("reach", "--definition", name).output == place.run("reach").output)
    for (text, part) in [("Niets", "doel"), ("pupils=cats", "girls"), ("years=11", "1-10"), ("cats=1", "grades")] {
      let run = place.run("reach", "--definition", text)
      #expect(run.status == 2)
      #expect(run.errors.contains(part))
    }
  }

  @Test("--by segment has girls, municipalities, nets and sizes beside the rest; --json has them always")
  func segments() throws {
    let place = try Workplace.sample()
    let text = place.run("reach", "--by", "segment", "--confidential").output
    for word in ["meisjes", "jongens", "prioritaire leerlingen", "Herentals", "GO!", "kloof", "verhouding"] {
      #expect(text.contains(word))
    }
    let json = place.run("reach", "--json").output
    for key in ["segments", "gapTenthsAtLeast", "parityHundredthsAtMost", "school-size"] {
      #expect(json.contains("\"\(key)\""))
    }
  }

  @Test("Small counts are hidden in text and in JSON, with a mark; --confidential shows them")
  func small() throws {
    let place = try Workplace.sample()
    let open = place.run("reach", "--by", "school", "--confidential")
    let shown = place.run("reach", "--by", "school")
    #expect(shown.output.contains("<5"))
    #expect(shown.output.contains("*"))
    #expect(shown.output.contains("<5: minder dan 5 leerlingen"))
    #expect(!open.output.contains("<5"))
    #expect(!open.output.contains("*"))
    let json = place.run("reach", "--by", "school", "--json").output
    #expect(json.contains("\"hidden\": true"))
    #expect(json.contains("\"reachedAtLeast\": null"))
    #expect(!place.run("reach", "--by", "school", "--json", "--confidential").output.contains("\"hidden\": true"))
    let schools = place.run("schools")
    #expect(schools.output.contains("<5"))
    #expect(!place.run("schools", "--confidential").output.contains("<5"))
    #expect(place.run("schools", "--json").output.contains("\"hidden\": true"))
  }

  @Test("What is not hidden is as it is: no shown number of the hiding table differs from the open one")
  func same() throws {
    let place = try Workplace.sample()
    let open = place.run("reach", "--by", "school", "--confidential").lines.map(Self.cells)
    let shown = place.run("reach", "--by", "school").lines.map(Self.cells)
    var hidden = 0
    for (left, right) in zip(shown, open) where left != right {
      #expect(left.contains("*") || left.contains("<5"))
      #expect(left.first == right.first)
      hidden += 1
    }
    #expect(hidden > 1)
  }

  /// The cells of a line, which stand at least two columns apart.
  private static func cells(_ line: String) -> [String] {
    var cells: [String] = [""]
    var blanks = 0
    for character in line {
      if character == " " {
        blanks += 1
      } else {
        if blanks > 1 { cells.append("") } else if blanks == 1 { cells[cells.count - 1] += " " }
        blanks = 0
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
