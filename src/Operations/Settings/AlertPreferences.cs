using CreatorFlow.Identity.Contracts;
using CreatorFlow.Operations.Contracts;

namespace CreatorFlow.Operations.Settings;

/// <summary>Whether critical alerts may be heard and felt by a person, and when not.</summary>
internal sealed class AlertPreferences(IPreferences preferences) : IAlertManners
{
    public const string SoundKey = "alerts:sound";
    public const string VibrateKey = "alerts:vibrate";
    public const string QuietKey = "alerts:quiet";
    public const string On = "on";

    public async Task<ChosenPreferences> Now(CancellationToken ct) => new(
        await preferences.Get(SoundKey, ct) == On,
        await preferences.Get(VibrateKey, ct) == On,
        QuietHours.FromText(await preferences.Get(QuietKey, ct)));

    public async Task<AlertManner> Mine(CancellationToken ct)
    {
        var chosen = await Now(ct);
        return new(chosen.Sound, chosen.Vibrate, chosen.Quiet?.ToText());
    }
}

/// <summary>What a person chose; nothing rings unless it was asked for.</summary>
internal sealed record ChosenPreferences(bool Sound, bool Vibrate, QuietHours? Quiet);
