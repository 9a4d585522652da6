/// Where the parts of the overview stand: the gauge over the whole width; what waits and what comes at the left, the
/// figures of the parts at the right.
struct OverviewLayout {
  let gauge: Rect
  let attention: Rect
  let next: Rect
  let municipalities: Rect
  /// Empty where there is too little room: the last to come, the first to go.
  let networks: Rect
  let years: Rect

  init(_ screen: OverviewScreen, in area: Rect) {
    let (gauge, body) = area.splitTop(area.height >= 30 ? 8 : area.height >= 19 ? 6 : 5)
    self.gauge = gauge
    let rightWidth = area.width >= 76 ? max(38, area.width * 45 / 100) : 29
    let (right, rest) = body.splitRight(rightWidth)
    let left = rest.splitRight(2).rest

    // What comes next keeps six rows, so that it never goes out of sight behind what waits.
    let gap = body.height >= 14 ? 1 : 0
    let waiting = 1 + max(1, screen.count(.attention))
    let attentionHeight = min(waiting, max(3, left.height - gap - 6))
    let (attention, after) = left.splitTop(attentionHeight)
    self.attention = attention
    next = after.splitTop(gap).rest

    let pooled = screen.parts?.pooled == nil ? 0 : 1
    let wantedYears = 1 + max(1, screen.count(.years)) + pooled
    let wantedMunicipalities = 1 + max(1, screen.count(.municipalities))
    let wantedNetworks = 1 + (screen.parts?.networks.count ?? 0)
    let yearsHeight = min(wantedYears, max(3, right.height - gap - 3))
    let municipalitiesHeight = min(wantedMunicipalities, right.height - gap - yearsHeight)
    let (municipalities, below) = right.splitTop(municipalitiesHeight)
    self.municipalities = municipalities
    var lower = below.splitTop(gap).rest
    if lower.height >= wantedNetworks + gap + yearsHeight, wantedNetworks > 1 {
      networks = lower.splitTop(wantedNetworks).part
      lower = lower.splitTop(wantedNetworks + gap).rest
    } else {
      networks = Rect(.zero)
    }
    years = lower.splitTop(yearsHeight).part
  }

  func area(of pane: OverviewScreen.Pane) -> Rect {
    switch pane {
    case .attention: attention
    case .next: next
    case .municipalities: municipalities
    case .years: years
    }
  }

  /// How many rows of a pane are in view.
  static func page(_ pane: OverviewScreen.Pane, of screen: OverviewScreen, in room: Size) -> Int {
    OverviewLayout(screen, in: Rect(room)).area(of: pane).height - 1
  }
}
