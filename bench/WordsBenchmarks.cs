using BenchmarkDotNet.Attributes;
using CreatorFlow.Platform.Words;

namespace CreatorFlow.Bench;

/// <summary>A page of fifty orders formats some hundred sentences.</summary>
[MemoryDiagnoser]
public class WordsBenchmarks
{
    private readonly WordsCatalogue words = new(
        "bench",
        ["plain", "plural"],
        ["Order {number} is on hold.", "{count, plural, one {# order} other {# orders}}"],
        ["El pedido {number} está retenido.", "{count, plural, one {# pedido} other {# pedidos}}"],
        ["O pedido {number} está retido.", "{count, plural, one {# pedido} other {# pedidos}}"]);

    [Benchmark]
    public string Plain() => words.Format("plain", Languages.English, new WordFact("number", "577086512123755123"));

    [Benchmark]
    public string Plural() => words.Format("plural", Languages.Portuguese, new WordFact("count", 1250));
}
