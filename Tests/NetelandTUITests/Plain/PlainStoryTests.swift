import Domain
import Testing

@testable import NetelandTUI

/// A coordinator who hears the program, line by line.
@Suite("Working by ear")
struct PlainStoryTests {
  @Test("The numbers of a session are recorded: the session by its name, the numbers one after another")
  func recording() throws {
    let talk = PlainStage().talk(["scholen", "deelname", "repaircafé", "openen", "9 4", ":bewaren"])
    #expect(
      talk.answers[3].first == "Gekozen, 3 van 5: wo 18/11/2026; Workshop Repaircafé voor beginners; "
        + "Scholen Basisschool Élan")
    #expect(talk.answers[4].last == "L5 Basisschool Élan, Aanwezig, nu onbekend")
    #expect(talk.answers[5].last == "L5 Basisschool Élan, Meisjes, nu onbekend")
    #expect(talk.last.contains("Bewaard"))
    let change = try #require(talk.saved.first)
    #expect(change.edit.act == .recorded)
    let held = talk.state.world.records.sessions.filter { session in
      session.participation.contains { $0.attended == 9 && $0.firstTimers == 4 && $0.girls == nil }
    }
    #expect(held.count == 1)
  }

  @Test("All numbers of a grid are asked for, then a word saves them")
  func wholeGrid() {
    let talk = PlainStage().talk(["scholen", "deelname", "repaircafé", "openen", "9", "", "-", "onbekend", "ja"])
    #expect(talk.answers[8].last == "Dat waren alle velden. bewaren, of terug? Een veld verbeteren: naam = waarde.")
    #expect(talk.saved.count == 1)
    #expect(talk.last.first?.hasPrefix("Deelname ingevuld: Repaircafé voor beginners") == true)
  }

  @Test("What cannot be a number is refused with what it should be, and nothing changes")
  func notANumber() {
    let talk = PlainStage().talk(["scholen", "deelname", "repaircafé", "openen", "negen"])
    #expect(talk.last.first == "\"negen\" is geen getal van 0 tot 9999")
    #expect(talk.last.last == "L5 Basisschool Élan, Aanwezig, nu onbekend")
    #expect(talk.saved.isEmpty)
  }

  @Test("Participation of a school is checked: the school found by its name, its records opened")
  func checking() {
    let talk = PlainStage().talk(["bereik", "sint-odilon", "openen"])
    #expect(talk.answers[2].first?.hasPrefix("Gekozen, 19 van 24: Vrije Basisschool Sint-Odilon; ") == true)
    #expect(talk.last.contains { $0.contains("Vrije Basisschool Sint-Odilon") })
    #expect(talk.last.contains { $0.contains("aanwezig") || $0.contains("Aanwezig") })
    #expect(talk.saved.isEmpty)
  }

  @Test("A session is planned: each field asked, a name chosen by its number, what clashes said, then saved")
  func planning() throws {
    let talk = PlainStage().talk([
      "agenda", "nieuwe sessie", "robots bouwen", "wo 9/12", "13:30", "", "lokaal olen", "", "wilgentak", "1",
      "plaatsen = 20", "ja", ":bewaren",
    ])
    #expect(talk.answers[3].contains("Workshop: Robots bouwen"))
    #expect(talk.answers[4].contains { $0.hasPrefix("Dag: ") })
    #expect(talk.answers[7].contains("Locatie: STEM-lokaal Olen"))
    #expect(talk.answers[9].contains("1: Basisschool De Wilgentak L5; Herentals 24 leerlingen"))
    #expect(talk.answers[10].contains("Klassen: Basisschool De Wilgentak L5"))
    let session = try #require(
      talk.state.world.records.sessions.first { $0.day == Day("2026-12-09") && $0.capacity == 20 })
    #expect(session.start == TimeOfDay("13:30"))
    #expect(session.participation.map(\.cohort.grade) == [.l5])
    #expect(talk.saved.count == 1)
    #expect(talk.last.contains("Bewaard"))
  }

  @Test("Going back from a form saves nothing")
  func back() {
    let talk = PlainStage().talk(["agenda", "nieuwe sessie", "robots bouwen", ":terug"])
    #expect(talk.saved.isEmpty)
    #expect(talk.state.layers.isEmpty)
  }

  @Test("What was done is undone by its name, in either language, and by its key")
  func undoing() {
    for word in ["ongedaan", "undo", "u", "Ongedaan"] {
      let stage = PlainStage()
      let talk = stage.talk(["scholen", "deelname", "repaircafé", "openen", "9", ":bewaren", "terug", word])
      #expect(talk.state.world.alliance == stage.alliance)
      #expect(talk.saved.count == 2)
    }
  }

  @Test("The language changes in the middle of a form, and what was filled in stays")
  func language() {
    let talk = PlainStage().talk(["agenda", "nieuwe sessie", "robots bouwen", ":taal", ":language"])
    #expect(talk.answers[4].contains("Workshop: Robots bouwen") && talk.answers[4].contains("Day: 21/11/2026"))
    #expect(talk.answers[5].contains("Dag: 21/11/2026") && talk.answers[5].contains("Workshop: Robots bouwen"))
  }

  @Test("A line that means nothing is named, and the next one is read")
  func nonsense() {
    let talk = PlainStage().talk(["abracadabra", "", "scholen"])
    #expect(talk.answers[1] == ["Niet begrepen: \"abracadabra\". hulp noemt wat hier kan."])
    #expect(talk.answers[3].first == "Scherm Scholen, schooljaar 2026-2027")
    #expect(talk.ending == .quit)
  }

  @Test("A filter is given in one line, and its rows are all that is read")
  func filter() {
    let talk = PlainStage().talk(["scholen", "filter olen"])
    #expect(talk.last.first == "Filter \"olen\": 9 van 37")
    #expect(talk.last.contains { $0.hasPrefix("Gekozen, 1 van 9: BS De Koperwiek") })
    #expect(!talk.last.contains { $0.contains("De IJsvogel") })
  }

  @Test("A row is chosen by its number; one that is not there is named")
  func rows() {
    let talk = PlainStage().talk(["scholen", "25", "99", "verder"])
    #expect(talk.answers[2].count == 1)
    #expect(talk.answers[2][0].hasPrefix("Gekozen, 25 van 37: "))
    #expect(talk.answers[3] == ["Rij 99 is er niet: er zijn er 37"])
    #expect(talk.answers[4].count == 18)
  }

  @Test("Where several rows fit, they are named with their numbers")
  func several() {
    let talk = PlainStage().talk(["scholen", "ga naar basisschool sint"])
    #expect(talk.last.allSatisfy { !$0.hasPrefix("Gekozen") })
    #expect(PlainStage().talk(["scholen", "grobbendonk"]).last.first?.hasPrefix("\"grobbendonk\" past bij") == true)
  }

  @Test("A question with a few answers is answered by a number, a reason by a line")
  func question() throws {
    let talk = PlainStage().talk(["agenda", "38", "annuleren", "begeleider ziek"])
    #expect(talk.answers[3].contains { $0.contains("Waarom") })
    #expect(talk.saved.map(\.edit.act) == [.cancelled])
  }

  @Test("A session is picked up, steered by words and put down")
  func placing() {
    let talk = PlainStage().talk(["agenda", "39", "week", "oppakken", "rechts", "later", "terug"])
    #expect(talk.answers[4].contains { $0.contains("Opgepakt") })
    #expect(talk.answers[5].contains { $0.contains("do 26/11") })
    // Only what has changed is said.
    #expect(talk.answers[6].count < 6 && talk.answers[6].contains { $0.hasPrefix("Gekozen, ") && $0.contains("14:00") })
    #expect(talk.saved.isEmpty)
  }

  @Test("Help names what can be done, with its key, and why not where not")
  func help() {
    let talk = PlainStage().talk(["scholen", "hulp"])
    #expect(talk.last.contains("filter: Zoeken terwijl je typt, toets /"))
    #expect(talk.last.contains("lees: Alles opnieuw voorlezen"))
    var reading = PlainStage()
    reading.readOnly = .asked
    let refused = reading.talk(["agenda", "hulp", "annuleren"])
    #expect(refused.answers[2].contains { $0.hasPrefix("annuleren: ") && $0.contains("nu niet: Alleen lezen") })
    #expect(refused.last.first?.hasPrefix("Dat kan niet: Alleen lezen") == true)
  }

  @Test("A change that cannot be saved is said, taken back, and the end tells it too")
  func failing() {
    var stage = PlainStage()
    stage.failure = .readOnly(.asked)
    let talk = stage.talk(["scholen", "deelname", "repaircafé", "openen", "9", ":bewaren", "stop"])
    #expect(talk.answers[6].contains { $0.hasPrefix("Dat kan niet: Niet bewaard: ") })
    #expect(talk.state.world.alliance == stage.alliance)
    #expect(talk.ending == .failed)
  }

  @Test("What needs a screen says so")
  func screenOnly() {
    #expect(PlainStage().talk(["muis"]).last == ["muis heeft alleen zin op een scherm"])
    #expect(PlainStage().talk(["groot"]).last == ["groot heeft alleen zin op een scherm"])
    #expect(PlainStage().talk(["z"]).last == ["groot heeft alleen zin op een scherm"])
  }

  @Test("A form that is half filled in when the lines end is named, and the end tells it too")
  func halfFilled() {
    let talk = PlainStage().talk(["agenda", "nieuwe sessie", "robots bouwen"])
    #expect(talk.last == ["Het formulier \"Nieuwe sessie\" is niet bewaard: er kwam niets meer"])
    #expect(talk.ending == .failed)
    #expect(talk.saved.isEmpty)
    let numbers = PlainStage().talk(["scholen", "deelname", "repaircafé", "openen", "9"])
    #expect(numbers.last.first?.hasPrefix("Het formulier ") == true && numbers.ending == .failed)
  }

  @Test("A form in which nothing was filled in, or that was left, is no fault when the lines end")
  func untouched() {
    #expect(PlainStage().talk(["agenda", "nieuwe sessie"]).ending == .quit)
    #expect(PlainStage().talk(["agenda", "nieuwe sessie", ""]).ending == .quit)
    #expect(PlainStage().talk(["agenda", "nieuwe sessie", "robots bouwen", ":terug"]).ending == .quit)
  }

  @Test("To stop lets half-filled forms go only when it is asked twice")
  func stopping() {
    for back in [[], [":terug"]] {
      let once = PlainStage().talk(["agenda", "nieuwe sessie", "robots bouwen"] + back + [":stop", ":lezen"])
      #expect(once.answers.contains { $0.contains { $0.contains("nog eens stoppen laat dat vallen") } })
      #expect(once.answers.count >= 6 + back.count)
      let twice = PlainStage().talk(
        ["agenda", "nieuwe sessie", "robots bouwen"] + back + [":stop", ":stop", "scholen"])
      #expect(twice.ending == .quit && twice.answers.count == 5 + back.count)
    }
  }

  @Test("A row is opened by its number or its name, and none where there is not just one")
  func opening() {
    let named = PlainStage().talk(["scholen", "openen ijsvogel"])
    #expect(named.last.first == "Basisschool De IJsvogel, gekozen vak")
    #expect(PlainStage().talk(["scholen", "openen 1"]).last == named.last)
    let far = PlainStage().talk(["scholen", "openen 99"])
    #expect(far.last == ["Rij 99 is er niet: er zijn er 37"])
    let many = PlainStage().talk(["scholen", "openen olen"])
    #expect(many.last.count > 2 && !many.last.contains { $0.hasSuffix("gekozen vak") })
    #expect(PlainStage().talk(["scholen", "openen qqqq"]).last.first?.hasPrefix("Niet begrepen") == true)
  }

  @Test("To go on with a form that was left is a yes, to leave it a no")
  func keptForm() {
    for yes in ["ja", "yes", "j"] {
      let talk = PlainStage().talk([
        "agenda", "nieuwe sessie", "robots bouwen", ":terug", "nieuwe sessie", yes, ":terug",
      ])
      #expect(talk.answers[5].contains { $0.hasPrefix("Je kan: gaat verder") })
      #expect(talk.answers[6].contains("Workshop: Robots bouwen"))
    }
    let left = PlainStage().talk(["agenda", "nieuwe sessie", "robots bouwen", ":terug", "nieuwe sessie", "nee"])
    #expect(left.state.layers.isEmpty)
  }

  @Test("A file that is there is replaced at a yes only")
  func replacing() {
    for (word, isYes) in [("ja", true), ("yes", true), ("nee", false), ("n", false)] {
      var conversation = PlainConversation(PlainStage().talk(["scholen"]).state)
      for line in ["y", "5", "openen"] { _ = conversation.take(line, now: IDSource.epoch) }
      let first = conversation.take("", now: IDSource.epoch)
      guard case .export(let file)? = first.first else {
        Issue.record("nothing is to be written")
        return
      }
      #expect(!file.replaces && file.path.hasSuffix(".csv"))
      _ = conversation.take(.exported(.exists(file.path)))
      let second = conversation.take(word, now: IDSource.epoch)
      let replaced = second.contains { if case .export(let file) = $0 { file.replaces } else { false } }
      #expect(replaced == isYes)
    }
  }

  @Test("What would be copied is said, and that it was only said")
  func copying() {
    let talk = PlainStage().talk(["scholen", "y", "3", "openen"])
    #expect(talk.answers[4].first?.hasPrefix("Naam") == true && talk.answers[4].count == 38)
    #expect(talk.last.first == "Dat waren de rijen zelf: zonder scherm is er geen klembord")
    #expect(!talk.last.contains { $0.contains("klembord van de terminal") })
  }

  @Test("Boxes, sorting and keys are said in words")
  func tools() {
    let columns = PlainStage().talk(["scholen", "kolommen"]).last
    let count = SchoolColumn.allCases.count
    #expect(columns.contains { $0.hasPrefix("Gekozen, 1 van \(count): aan; Naam; Sorteert 1 oplopend") })
    #expect(PlainStage().talk(["scholen", "hoe vaak"]).last.first == "Gemeente, 37 rijen")
    let palette = PlainStage().talk(["vind alles"]).last
    #expect(palette.contains { $0.hasSuffix("; Enter l") })
    #expect(!palette.contains { $0.contains("naar;") || $0.hasSuffix("-naar") || $0.contains("…") })
  }
}
