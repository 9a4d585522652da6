import Domain
import Testing

@testable import NetelandTUI

@Suite("How often each value occurs")
struct ValueBucketsTests {
  private let words = TableStrings.dutch.buckets(.dutch, .dutch)

  @Test("The counts add up to the rows, and each part opens its rows and no others", arguments: 1...40)
  func laws(seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let rows = TableRow.some(Int.random(in: 0...120, using: &chance), &chance)
    for column in TableRow.columns {
      // Texts that differ in case alone are one to the filter: rows hold them as they are written once.
      let rows = column.kind == .text ? rows.filter { $0.values[0] != .text("olen") } : rows
      let buckets = ValueBuckets(rows.map(column.value), column: column.id, words: words)
      #expect(buckets.buckets.reduce(0) { $0 + $1.count } == rows.count)
      for (place, bucket) in buckets.buckets.enumerated() {
        let own = rows.indices.filter { buckets.places[$0] == place }
        #expect(bucket.count == own.count && !own.isEmpty)
        #expect(TableRow.left(of: rows, by: bucket.terms) == own, "\(column.id.text) \(bucket.label)")
        // As it is typed, too.
        for language in Language.allCases {
          let text = FilterText(fields: TableRow.parser.fields, language: language).text(bucket.terms)
          #expect(TableRow.parser.parse(text) == ParsedFilter(terms: bucket.terms), "\(text)")
        }
      }
      let frequency = Frequency(buckets)
      #expect(frequency.total == rows.count)
      #expect(zip(frequency.buckets, frequency.buckets.dropFirst()).allSatisfy { $0.count >= $1.count })
    }
  }

  @Test("Many numbers come together in steps, few stand by themselves")
  func steps() {
    let few = ValueBuckets([3, 1, 3].map { TableValue.number($0) }, column: "getal", words: words)
    #expect(few.buckets.map(\.label) == ["1", "3"])
    #expect(few.buckets.map(\.count) == [1, 2])
    let many = ValueBuckets((0..<100).map { TableValue.number($0) }, column: "getal", words: words)
    #expect(many.buckets.count <= 13)
    #expect(many.buckets[0].label == "0-9")
  }
}
