using System.Globalization;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Orders.Show;

/// <summary>The fields of a form that asks for units of each line.</summary>
internal static class UnitFields
{
    /// <param name="what">What is asked for: another word for each column of the form.</param>
    /// <param name="line">Counted from 0.</param>
    public static string Of(string what, int line) => string.Create(CultureInfo.InvariantCulture, $"{what}-{line}");

    /// <summary>How many were typed; what is no number counts as none.</summary>
    public static int Units(this IFormCollection form, string what, int line) => int.TryParse(
        form.Text(Of(what, line)), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var units)
        ? units
        : 0;
}
