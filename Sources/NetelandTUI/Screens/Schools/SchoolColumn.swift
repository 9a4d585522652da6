import Domain

/// A column of the schools, in the order in which they stand.
enum SchoolColumn: Int, CaseIterable, Sendable {
  case name, municipality, network, levels, enrolled, reach, bar, held, planned, next

  /// The bar shows what the range beside it sorts by.
  static let sortable = allCases.filter { $0 != .bar }

  /// The one to sort by after this, round and round. Schools that stand by municipality are not sorted by it.
  func nextToSort(isGrouped: Bool) -> SchoolColumn {
    let all = SchoolColumn.sortable.filter { !isGrouped || $0 != .municipality }
    guard let index = all.firstIndex(of: self) else { return .name }
    return all[(index + 1) % all.count]
  }

  /// - Parameter title: as the strings have it.
  func tableColumn(_ title: String, sorting: TableColumn.Sorting?) -> TableColumn {
    switch self {
    case .name: TableColumn(title, .flexible(min: 20, weight: 1), priority: 10, sorting: sorting)
    case .municipality: TableColumn(title, .fixed(11), priority: 6, sorting: sorting)
    case .network: TableColumn(title, .fixed(3), priority: 3, sorting: sorting)
    case .levels: TableColumn(title, .fixed(3), priority: 1, sorting: sorting)
    case .enrolled: TableColumn(title, .fixed(4), alignment: .right, priority: 8, sorting: sorting)
    case .reach: TableColumn(title, .fixed(7), alignment: .right, priority: 9, sorting: sorting)
    case .bar: TableColumn(title, .fixed(SchoolRow.barWidth), priority: 2)
    case .held: TableColumn(title, .fixed(2), alignment: .right, priority: 5, sorting: sorting)
    case .planned: TableColumn(title, .fixed(2), alignment: .right, priority: 5, sorting: sorting)
    case .next: TableColumn(title, .fixed(9), priority: 7, sorting: sorting)
    }
  }
}
