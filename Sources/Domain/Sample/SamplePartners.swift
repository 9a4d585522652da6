/// The partners the alliance names itself, and a few of those every alliance has. No person is named at a
/// real organisation.
enum SamplePartners {
  static var records: [Partner] {
    rows.map { row in
      var partner = Partner(id: RecordID(row.id), name: row.name, sector: row.sector)
      partner.municipality = row.municipality
      return partner
    }
  }

  private static var rows: [(id: String, name: String, sector: Sector, municipality: String?)] {
    [
      ("P-thomasmore", "Thomas More", .education, "Geel"),
      ("P-natuur", "Natuur & Wetenschap", .research, nil),
      ("P-hidrodoe", "Hidrodoe", .leisure, "Herentals"),
      ("P-jnj", "Johnson & Johnson", .business, nil),
      ("P-aurubis", "Aurubis", .business, "Olen"),
      ("P-mtech", "MTECH+", .business, nil),
      ("P-nike", "Nike", .business, nil),
      ("P-klimaatlink", "Klimaatlink", .citizens, nil),
      ("P-basf", "BASF", .business, nil),
      ("P-nokia", "Nokia", .business, nil),
      ("P-grobbendonk", "Gemeente Grobbendonk", .government, "Grobbendonk"),
      ("P-herentals", "Stad Herentals", .government, "Herentals"),
      ("P-herenthout", "Gemeente Herenthout", .government, "Herenthout"),
      ("P-olen", "Gemeente Olen", .government, "Olen"),
      ("P-vorselaar", "Gemeente Vorselaar", .government, "Vorselaar"),
      ("P-bib", "Bibliotheken van het Neteland", .leisure, "Herentals"),
      ("P-jeugd", "Jeugddienst Neteland", .leisure, nil),
    ]
  }
}
