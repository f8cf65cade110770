using CreatorFlow.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Platform.Problems.Answers;

/// <summary>Groups of addresses that take a body: each is bounded.</summary>
public static class BoundedRoutes
{
    /// <summary>
    /// A group for the forms of pages, which the API does not describe. They go before pages of the same address: a
    /// page takes forms as well as visits, and its own place cannot be changed.
    /// </summary>
    /// <param name="prefix">How their addresses begin.</param>
    /// <param name="maxBytes">More is answered with 413.</param>
    public static RouteGroupBuilder MapForms(
        this IEndpointRouteBuilder routes, string prefix, long maxBytes = Forms.MaxBytes) =>
        routes.MapGroup(prefix).WithOrder(-1)
            .WithMetadata(new RequestSizeLimitAttribute(maxBytes)).ExcludeFromDescription();

    /// <summary>A group of the described API.</summary>
    /// <param name="tag">The part of the API that it is described under.</param>
    /// <param name="maxBytes">More is answered with 413.</param>
    public static RouteGroupBuilder MapApi(
        this IEndpointRouteBuilder routes, string prefix, string tag, long maxBytes = Forms.MaxBytes) =>
        routes.MapGroup(prefix).WithTags(tag)
            .WithMetadata(new RequestSizeLimitAttribute(maxBytes), SharedConnection.Mark);
}
