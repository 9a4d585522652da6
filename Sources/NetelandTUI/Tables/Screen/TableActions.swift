extension Action {
  /// Whether it is done to a table as a whole, wherever on its screen one stands.
  var isOfTable: Bool {
    switch self {
    case .filter, .clearFilter, .sort, .reverseSort, .group, .foldGroup, .foldAllGroups, .chooseColumns, .showFrequency,
      .takeRows, .mark, .markAll, .markRange:
      true
    default: false
    }
  }
}
