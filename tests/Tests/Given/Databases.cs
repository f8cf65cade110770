using Xunit;

namespace CreatorFlow.Tests.Given;

/// <summary>Both databases, for tests that must hold on each.</summary>
public sealed class Databases : TheoryData<string>
{
    public Databases()
    {
        Add("sqlite");
        Add("postgres");
    }
}
