using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Platform.Problems.Answers;

/// <summary>
/// What was wrong with the form that the page answers: its problem and what had been typed. Empty on a page that was
/// merely asked for. Scoped to the request.
/// </summary>
public sealed class FormState(ProblemWords words)
{
    private IFormCollection? typed;

    /// <summary>The name of the refused form; empty when none was.</summary>
    public string Form { get; private set; } = "";

    /// <summary>Why it was refused; null when none was.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>
    /// The refusal in the reader's language, when it is of this form and of no field on it; else null.
    /// </summary>
    public string? TroubleOf(string form, params ReadOnlySpan<string> fields) =>
        Form == form && Problem is { } problem && (problem.Field is null || !fields.Contains(problem.Field))
            ? words.For(problem)
            : null;

    /// <summary>The refusal in the reader's language, when it concerns this field of this form; else null.</summary>
    public string? ErrorOf(string form, string field) =>
        Form == form && Problem is { } problem && problem.Field == field ? words.For(problem) : null;

    /// <summary>What was typed into the field of the refused form, else the usual value.</summary>
    public string? ValueOf(string form, string field, string? usual = null) =>
        Form == form && typed is not null && typed.ContainsKey(field) ? typed[field].ToString() : usual;

    /// <summary>Remembers the refusal for the page to come.</summary>
    public void Refuse(string form, Problem problem, IFormCollection? fields) =>
        (Form, Problem, typed) = (form, problem, fields);
}
