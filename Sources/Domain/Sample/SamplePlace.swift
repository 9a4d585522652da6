/// A village of the alliance, with the Lambert 72 coordinates of its middle in metres, rounded to a hundred.
enum SamplePlace: CaseIterable {
  case herentals, noorderwijk, morkhoven, olen, herenthout, grobbendonk, bouwel, vorselaar
  /// Outside the alliance; the college's campus stands there.
  case geel

  /// The municipality it is a part of.
  var municipality: String {
    switch self {
    case .herentals, .noorderwijk, .morkhoven: "Herentals"
    case .olen: "Olen"
    case .herenthout: "Herenthout"
    case .grobbendonk, .bouwel: "Grobbendonk"
    case .vorselaar: "Vorselaar"
    case .geel: "Geel"
    }
  }

  var postcode: String {
    switch self {
    case .herentals, .noorderwijk, .morkhoven: "2200"
    case .olen: "2250"
    case .herenthout: "2270"
    case .grobbendonk: "2280"
    case .bouwel: "2288"
    case .vorselaar: "2290"
    case .geel: "2440"
    }
  }

  private var middle: (x: Int, y: Int) {
    switch self {
    case .herentals: (183_000, 207_400)
    case .noorderwijk: (183_000, 203_700)
    case .morkhoven: (181_900, 200_700)
    case .olen: (184_500, 203_900)
    case .herenthout: (177_200, 203_400)
    case .grobbendonk: (175_800, 209_000)
    case .bouwel: (176_500, 206_200)
    case .vorselaar: (178_300, 210_400)
    case .geel: (193_600, 205_700)
    }
  }

  /// An address in this village, up to 900 m from its middle in both directions.
  func address(street: String, number: String, random: inout SampleRandom) -> Address {
    let (x, y) = middle
    return Address(
      street: street, number: number, postcode: postcode, municipality: municipality,
      lambertX: Double(x + random.between(-900...900)), lambertY: Double(y + random.between(-900...900)))
  }
}
