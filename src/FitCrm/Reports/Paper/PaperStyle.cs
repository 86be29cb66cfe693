namespace FitCrm.Reports.Paper;

/// <summary>The style of paper. It stands in the page itself, because a printed page fetches nothing.</summary>
internal static class PaperStyle
{
    public const string Css = """
        @page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #6b6760; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 180mm; font: 9.5pt/1.45 Inter, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif; color: #1d1b18; font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        header { border-bottom: 1.5px solid #2b4a7d; margin-bottom: 7mm; padding-bottom: 4mm; }
        h1 { font-size: 24pt; line-height: 1.15; margin: 0; letter-spacing: -.015em; font-weight: 650; }
        h2 { font-size: 12pt; margin: 0 0 2mm; break-after: avoid; }
        p { margin: 0 0 2mm; }
        .house { color: #2b4a7d; font-weight: 600; font-size: 10.5pt; margin: 0 0 1.5mm; }
        .lead { margin: 1.5mm 0 0; color: #3d3a35; font-size: 10.5pt; }
        .curve { fill: none; stroke: #2b4a7d; stroke-width: 1.6; stroke-linejoin: round; } .c1 { stroke: #1f7a72; stroke-dasharray: 5 2.5; } .c2 { stroke: #7a5ea8; stroke-dasharray: 1.5 2; }
        .appendix { break-before: page; }
        td.wide { width: 95mm; }
        .quiet, figcaption { color: #6b6760; font-size: 8.5pt; }
        section { margin: 0 0 7mm; break-inside: avoid; }
        section.long { break-inside: auto; }
        .stats { display: grid; grid-template-columns: repeat(auto-fit, minmax(38mm, 1fr)); gap: 3mm; }
        .stats > div { background: #f5f3ee; border-radius: 1.5mm; padding: 2.5mm 3mm; }
        .stats h2 { font-size: 8.5pt; font-weight: 500; color: #6b6760; margin: 0; }
        .stats b { display: block; font-size: 15pt; line-height: 1.35; white-space: nowrap; letter-spacing: -.02em; font-weight: 600; }
        .stats b.long { font-size: 11.5pt; line-height: 1.8; }
        .stats p { font-size: 8.5pt; color: #3d3a35; margin: 0; }
        .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; align-items: start; }
        table { width: 100%; border-collapse: collapse; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        th, td { text-align: left; padding: 1mm 2mm 1mm 0; border-bottom: .5px solid #dcd8d0; vertical-align: middle; }
        thead th { font-weight: 500; font-size: 8.5pt; color: #6b6760; border-bottom: 1px solid #1d1b18; }
        tbody th { font-weight: 400; }
        .n { text-align: right; padding-right: 3mm; white-space: nowrap; }
        td.bar { width: 38mm; }
        svg { display: block; width: 100%; }
        svg text { font: 7.5px sans-serif; fill: #6b6760; }
        svg .ink { fill: #1d1b18; }
        .line { stroke: #dcd8d0; stroke-width: .5; }
        .whisker { stroke: #2b4a7d; stroke-width: 1.4; }
        .dot { fill: #2b4a7d; }
        .open .whisker { stroke-dasharray: 2 2; }
        .open .dot { fill: #fff; stroke: #2b4a7d; stroke-width: 1.2; }
        .early { fill: #2b4a7d; } .ontime { fill: #1f7a72; } .ingrace { fill: #7a5ea8; } .lapsed { fill: #cfcac0; } .track { fill: #eeebe4; }
        .swatch { display: inline-block; width: 3mm; height: 3mm; margin-right: 1.5mm; border-radius: .6mm; vertical-align: -.3mm; }
        .swatch svg { height: 3mm; }
        .digits { columns: 2; column-gap: 8mm; font-size: 7.5pt; }
        .digits div { display: flex; justify-content: space-between; gap: 3mm; border-bottom: .5px solid #eeebe4; break-inside: avoid; }
        .digits dt { color: #3d3a35; } .digits dd { margin: 0; white-space: nowrap; }
        .sheet { font-size: 7.5pt; }
        footer { color: #3d3a35; font-size: 8pt; border-top: .5px solid #dcd8d0; padding-top: 2mm; margin-top: 4mm; break-inside: avoid; } footer h2 { font-size: 9pt; margin-bottom: 1mm; }
        """;
}
