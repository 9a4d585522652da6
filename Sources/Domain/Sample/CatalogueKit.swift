/// The material of the catalogue. Stock is what an alliance typically owns: one box, two of what travels
/// most.
enum CatalogueKit: String, CaseIterable {
  case plastic, copper, robot, microbit, sun, wind, water, heart, food, street, bicycle, tools, sensors,
    printer
  case welding, drone

  var id: RecordID<Kit> { RecordID("K-" + rawValue) }

  private var name: String {
    switch self {
    case .plastic: "Kunststof en bioplastic"
    case .copper: "Koper en magneten"
    case .robot: "Bouwrobots (10 stuks)"
    case .microbit: "Koffer micro:bit (24 stuks)"
    case .sun: "Zonnepanelen en brandstofcellen"
    case .wind: "Windtunnel met rotorbladen"
    case .water: "Waterkoffer"
    case .heart: "Hart- en longmodellen"
    case .food: "Voedingslabo"
    case .street: "Maquette slimme straat"
    case .bicycle: "Fietsatelier"
    case .tools: "Gereedschapskoffers"
    case .sensors: "Sensorkoffer"
    case .printer: "Mobiele 3D-printers (4 stuks)"
    case .welding: "Lassimulator"
    case .drone: "Binnendrones (6 stuks)"
    }
  }

  private var stock: Int {
    switch self {
    case .robot, .microbit, .water, .tools, .sensors: 2
    default: 1
    }
  }

  var kit: Kit { Kit(id: id, name: name, stock: stock) }
}

extension Catalogue {
  /// The kits that the workshops refer to.
  public static var kits: [Kit] { CatalogueKit.allCases.map(\.kit) }
}
