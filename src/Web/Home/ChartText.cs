using CreatorFlow.Ui;

namespace CreatorFlow.Web.Home;

/// <summary>The words around every chart, in the language of the request.</summary>
internal static class ChartText
{
    public static ChartWords Words => new(
        WebWords.ChartTable, WebWords.ChartSave, WebWords.ChartExplore, WebWords.ChartExploreEnd, WebWords.ChartCsv,
        WebWords.ChartPng, WebWords.ChartFailed);
}
