using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.Diagnosis.Checks;

/// <summary>Does the channel give a sign of life? While it does not, nothing else can be found out.</summary>
internal sealed class CheckReach : IShopCheck
{
    public CheckName Name => CheckName.Reach;

    public async Task<CheckResult> Run(CheckedShop shop, CancellationToken ct)
    {
        try
        {
            shop.Pulse = await shop.Probe.Pulse(ct);
            return new(CheckFinding.ChannelAnswers);
        }
        catch (ChannelFailure failure)
        {
            return new(CheckFinding.ChannelDown, failure.Message);
        }
    }
}
