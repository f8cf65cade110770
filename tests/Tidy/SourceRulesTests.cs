using Shouldly;
using Xunit;

namespace CreatorFlow.Tidy;

/// <summary>Each rule about files: kept by the project, looked at something, refuses its bad specimens.</summary>
public sealed class SourceRulesTests
{
    private const int MaxFindingsShown = 40;

    private static readonly Dictionary<string, SourceRule> Rules = typeof(SourceRule).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(SourceRule)) && !type.IsAbstract)
        .Select(type => (SourceRule)Activator.CreateInstance(type)!)
        .ToDictionary(rule => rule.GetType().Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Rules.Keys.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void The_project_keeps_the_rule(string rule)
    {
        var verdict = Rules[rule].Judge(Checkout.Files);

        verdict.Looked.ShouldBePositive($"{rule} looked at nothing, so it proves nothing");
        ShouldBeKept(rule, verdict);
    }

    [Theory, MemberData(nameof(Names))]
    public void The_rule_refuses_its_bad_specimens(string rule)
    {
        Rules[rule].Bad.ShouldNotBeEmpty();

        foreach (var specimen in Rules[rule].Bad)
        {
            var verdict = Rules[rule].Judge(specimen.Files);
            verdict.Findings.ShouldNotBeEmpty($"{rule} let {specimen} pass: {specimen.Files[0].Text}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void The_rule_accepts_its_good_specimens(string rule)
    {
        foreach (var specimen in Rules[rule].Good)
        {
            ShouldBeKept(rule, Rules[rule].Judge(specimen.Files));
        }
    }

    /// <summary>Not by Shouldly, which would print each finding twice on one line.</summary>
    private static void ShouldBeKept(string rule, Verdict verdict)
    {
        if (verdict.Findings.Count > 0)
        {
            var shown = string.Join('\n', verdict.Findings.Take(MaxFindingsShown));
            Assert.Fail($"{rule} has {verdict.Findings.Count} findings:\n{shown}");
        }
    }
}
