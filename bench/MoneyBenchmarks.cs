using BenchmarkDotNet.Attributes;
using CreatorFlow.Platform;

namespace CreatorFlow.Bench;

/// <summary>Amounts are read and written for each line of each order of a channel.</summary>
[MemoryDiagnoser]
public class MoneyBenchmarks
{
    private readonly Money price = new(4128, "USD");

    [Params("41.28", "1250000")]
    public string Text { get; set; } = "";

    [Benchmark]
    public Money? Read() => Money.Parse(Text, price.Currency);

    [Benchmark]
    public string Write() => price.ToDecimalText();
}
