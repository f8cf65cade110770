namespace CreatorFlow.Ui;

/// <summary>The words around every chart; components hold none of their own.</summary>
/// <param name="Table">"As a table".</param>
/// <param name="More">What the menu offers: "Explore or save".</param>
/// <param name="Explore">"Explore": zoom, values at the pointer, series on and off.</param>
/// <param name="ExploreEnd">"Back to the picture".</param>
/// <param name="Csv">"Save as CSV".</param>
/// <param name="Png">"Save as picture".</param>
/// <param name="Failed">What is said when exploring or saving failed.</param>
public sealed record ChartWords(
    string Table, string More, string Explore, string ExploreEnd, string Csv, string Png, string Failed);
