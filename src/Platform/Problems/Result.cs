using System.Diagnostics.CodeAnalysis;

namespace CreatorFlow.Platform.Problems;

/// <summary>The value of an operation, or the problem why there is none.</summary>
public readonly struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Problem? problem) => (this.value, Problem) = (value, problem);

    /// <summary>Why it was refused; null when it was not.</summary>
    public Problem? Problem { get; }

    /// <summary>True when there is a value.</summary>
    public bool Ok => Problem is null;

    /// <summary>The value; throws on a refusal, which is a bug of the caller who did not look.</summary>
    public T Value =>
        Problem is null ? value! : throw new InvalidOperationException($"Refused: {Problem.Code}. {Problem.Detail}");

    /// <summary>True with the problem when refused; else false with the value.</summary>
    public bool Refused([NotNullWhen(true)] out Problem? problem, [MaybeNullWhen(true)] out T accepted)
    {
        (problem, accepted) = (Problem, value);
        return problem is not null;
    }

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Problem problem) => new(default, problem);
}
