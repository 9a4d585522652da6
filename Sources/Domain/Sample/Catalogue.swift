/// The workshops an alliance starts with: the printed catalogue of 25 (12 VLAIO basis, 9 VLAIO secundair,
/// 2 MTECH+, 2 VIVES) on the Flemish transition themes, and the V-BOT trajectories beside them.
public enum Catalogue {
  /// The 25 and the V-BOT trajectories, in the order of their codes.
  public static var workshops: [Workshop] {
    (primary + secondary + partnered + trajectories).map(\.workshop).sorted { $0.id < $1.id }
  }

  private struct Entry {
    let code: String
    let title: String
    let strand: Strand
    let theme: TransitionTheme
    let grades: ClosedRange<Int>
    let minutes: Int
    let capacity: Int
    let kit: CatalogueKit?

    init(
      _ code: String, _ title: String, _ strand: Strand, _ theme: TransitionTheme, _ grades: ClosedRange<Int>,
      _ minutes: Int, _ capacity: Int, _ kit: CatalogueKit?
    ) {
      self.code = code
      self.title = title
      self.strand = strand
      self.theme = theme
      self.grades = grades
      self.minutes = minutes
      self.capacity = capacity
      self.kit = kit
    }

    /// `grades` counts years of school: 1...6 is L1-L6, 7...13 is S1-S7.
    var workshop: Workshop {
      var workshop = Workshop(id: RecordID(code), title: title)
      workshop.strand = strand
      workshop.theme = theme
      workshop.grades = Grade.allCases.filter { grades.contains($0.rank + 1) }
      workshop.minutes = minutes
      workshop.capacity = capacity
      workshop.kit = kit?.id
      return workshop
    }
  }

  private static var primary: [Entry] {
    [
      Entry(
        "VB-01", "Een tweede leven voor plastic", .vlaioPrimary, .circularEconomy, 5...6, 120, 24, .plastic),
      Entry("VB-02", "Van schroot tot koperdraad", .vlaioPrimary, .circularEconomy, 5...6, 120, 20, .copper),
      Entry("VB-03", "Robots bouwen", .vlaioPrimary, .digitalisation, 4...6, 120, 20, .robot),
      Entry("VB-04", "Programmeer je micro:bit", .vlaioPrimary, .digitalisation, 5...6, 100, 24, .microbit),
      Entry("VB-05", "Bouw je eigen zonneboot", .vlaioPrimary, .energyAndClimate, 5...6, 150, 20, .sun),
      Entry("VB-06", "Windmolens op schaal", .vlaioPrimary, .energyAndClimate, 4...6, 120, 24, .wind),
      Entry("VB-07", "Elke druppel telt", .vlaioPrimary, .energyAndClimate, 3...6, 90, 24, .water),
      Entry("VB-08", "Het kloppende hart", .vlaioPrimary, .health, 5...6, 100, 20, .heart),
      Entry("VB-09", "Detectives van de voeding", .vlaioPrimary, .health, 5...6, 120, 20, .food),
      Entry("VB-10", "Slimme straat, veilige straat", .vlaioPrimary, .mobility, 5...6, 120, 24, .street),
      Entry("VB-11", "De fiets van morgen", .vlaioPrimary, .mobility, 4...6, 120, 20, .bicycle),
      Entry("VB-12", "Repaircafé voor beginners", .vlaioPrimary, .circularEconomy, 5...6, 150, 20, .tools),
    ]
  }

  private static var secondary: [Entry] {
    [
      Entry("VS-01", "Bioplastic uit het labo", .vlaioSecondary, .circularEconomy, 7...8, 100, 24, .plastic),
      Entry("VS-02", "Ontmantel een smartphone", .vlaioSecondary, .circularEconomy, 7...10, 100, 20, .tools),
      Entry("VS-03", "Een fabriek vol sensoren", .vlaioSecondary, .digitalisation, 7...9, 120, 20, .sensors),
      Entry("VS-04", "Leer een computer kijken", .vlaioSecondary, .digitalisation, 9...12, 120, 24, nil),
      Entry(
        "VS-05", "Waterstof, brandstof van morgen?", .vlaioSecondary, .energyAndClimate, 9...12, 150, 20, .sun
      ),
      Entry(
        "VS-06", "Meet je klasklimaat", .vlaioSecondary, .energyAndClimate, 7...8, 100, 24, .sensors),
      Entry("VS-07", "Een geneesmiddel op maat", .vlaioSecondary, .health, 9...12, 120, 20, .heart),
      Entry("VS-08", "Een prothese uit de 3D-printer", .vlaioSecondary, .health, 7...10, 150, 20, .printer),
      Entry("VS-09", "Verkeer in een model", .vlaioSecondary, .mobility, 9...12, 100, 24, .street),
    ]
  }

  private static var partnered: [Entry] {
    [
      Entry("MT-1", "Meten en maken in 3D", .mtech, .digitalisation, 7...9, 180, 20, .printer),
      Entry("MT-2", "Lassen zonder vonken", .mtech, .circularEconomy, 7...10, 120, 20, .welding),
      Entry("VI-1", "Drones boven de Nete", .vives, .mobility, 7...10, 150, 20, .drone),
      Entry("VI-2", "Ontwerp een koel plein", .vives, .energyAndClimate, 7...9, 120, 24, nil),
    ]
  }

  private static var trajectories: [Entry] {
    [
      Entry("VBOT-1", "V-BOT starters", .vbot, .digitalisation, 4...6, 120, 20, .robot),
      Entry("VBOT-2", "V-BOT gevorderden", .vbot, .digitalisation, 5...8, 150, 20, .robot),
      Entry("VBOT-3", "V-BOT wedstrijdploeg", .vbot, .digitalisation, 6...10, 180, 20, .robot),
    ]
  }
}
