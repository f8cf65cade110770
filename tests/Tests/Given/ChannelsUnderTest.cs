using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Given;

/// <summary>The live channels of a module, asked what they make of a fact.</summary>
internal sealed class ChannelsUnderTest
{
    public static readonly Guid Subject = new(1, 0, 0, new byte[8]);

    public ChannelsUnderTest(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        All = [.. services.Select(own => own.ImplementationInstance).OfType<LiveChannel>()];
    }

    public IReadOnlyList<LiveChannel> All { get; }

    /// <summary>What is told on the channel of such a fact.</summary>
    public IReadOnlyList<(string Name, object Payload)> Told(
        string channel, string kind, string body, Actor? by = null, Reason? why = null)
    {
        var fact = new Fact(
            new(0, 1), Guid.Empty, kind, Subject, TestClock.Start, by ?? Actor.System, why, body);
        return
        [
            .. from own in All.Single(own => own.Name == channel).Events
               where own.Kinds.Contains(kind)
               let payload = own.Of(fact)
               where payload is not null
               select (own.Name, payload),
        ];
    }
}
