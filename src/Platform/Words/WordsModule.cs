using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Platform.Words;

/// <summary>Registers the texts of the platform and what finds texts by a code.</summary>
public static class WordsModule
{
    /// <summary>Each module adds its own with <c>services.AddSingleton(OrdersWords.Catalogue)</c>.</summary>
    public static IServiceCollection AddWords(this IServiceCollection services) => services
        .AddSingleton(PlatformWords.Catalogue)
        .AddSingleton<ProblemWords>()
        .AddSingleton<ReasonWords>()
        .AddScoped<Problems.Answers.FormState>();
}
