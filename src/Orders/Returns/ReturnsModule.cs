using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Returns.AtChannel;
using CreatorFlow.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Orders.Returns;

/// <summary>Registers returns.</summary>
internal static class ReturnsModule
{
    public static IServiceCollection AddReturns(this IServiceCollection services) => services
        .AddScoped<OpenReturn>()
        .AddScoped<MoveReturn>()
        .AddScoped<ReceiveReturn>()
        .AddScoped<ReturnList>()
        .AddScoped<FollowReturns>()
        .AddScoped<AnswerReturn>()
        .AddScoped<ApproveReturns>()
        .AddScoped<IAnswerClocks, CountAnswersDue>()
        .AddInboxReader<ReadReturnHints>()
        .AddJob<AnswerReturnAtChannel>()
        .AddFact<ReturnOffered>()
        .AddFact<ReturnOfferDeclined>()
        .AddFact<ReturnSentBack>()
        .AddFact<ReturnAnswerGiven>()
        .AddFact<ReturnAnswerTold>()
        .AddFact<ReturnAnswerRefused>()
        .AddFact<ReturnReplaced>()
        .AddFact<ReturnEnded>()
        .AddFact<ReturnOpened>()
        .AddFact<ReturnApproved>()
        .AddFact<ReturnRejected>()
        .AddFact<ReturnWithdrawn>()
        .AddFact<ReturnReceived>()
        .AddFact<RefundRecorded>();
}
