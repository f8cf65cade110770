using Shouldly;
using Xunit;

namespace CreatorFlow.Tidy.Types;

/// <summary>Each rule about types: kept by the product, looked at something, refuses its bad specimens.</summary>
public sealed class TypeRulesTests
{
    private static readonly Dictionary<string, TypeRule> Rules = typeof(TypeRule).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(TypeRule)) && !type.IsAbstract)
        .Select(type => (TypeRule)Activator.CreateInstance(type)!)
        .ToDictionary(rule => rule.GetType().Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Rules.Keys.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void The_product_keeps_the_rule(string rule)
    {
        var judged = Product.Types.Where(Rules[rule].Judges).ToList();
        judged.ShouldNotBeEmpty($"{rule} looked at nothing, so it proves nothing");
        var lines = judged
            .Select(type => (type.FullName, What: Rules[rule].Finding(type)))
            .Where(found => found.What is not null)
            .Select(found => $"{found.FullName} {found.What}")
            .ToList();

        if (lines.Count > 0)
        {
            Assert.Fail($"{rule} has {lines.Count} findings:\n{string.Join('\n', lines)}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void The_rule_tells_good_specimens_from_bad(string rule)
    {
        Rules[rule].Bad.ShouldNotBeEmpty();
        Rules[rule].Bad.ShouldAllBe(type => Rules[rule].Judges(type) && Rules[rule].Finding(type) != null);
        Rules[rule].Good.ShouldNotBeEmpty();
        Rules[rule].Good.ShouldAllBe(type => Rules[rule].Finding(type) == null);
    }

    [Fact]
    public void All_assemblies_of_the_product_are_looked_at()
    {
        var projects = Checkout.Files
            .Where(file => SourceRule.IsIn(file.Path, "src/") || SourceRule.IsIn(file.Path, "sandbox/"))
            .Where(file => SourceRule.Ends(file.Path, ".csproj"))
            .Select(file => Path.GetFileNameWithoutExtension(file.Path))
            .Where(name => name is not ("Words.Generator" or "Web"));

        Product.Assemblies.Select(assembly => assembly.GetName().Name)
            .ShouldBe([.. projects.Select(name => $"CreatorFlow.{name}"), "creatorflow"], ignoreOrder: true);
    }
}
