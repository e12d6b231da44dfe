using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Services.Authorizer;

/// <summary>Account secrets and their checkouts.</summary>
internal sealed class AuthorizerService : ISimulatedService
{
    public string Name => "authorizer";

    public void Register(ServiceBuilder service)
    {
        service.Engine.State.Define("authorizer/checkouts");
        service.Resource("accessgroups", "AccessGroup", resource =>
        {
            resource.Unique = ["name"];
            resource.Complete = (context, group, before) => CertificateOperations.CompleteGroup(context.Engine, group, before);
            resource.Deleting = (_, group) =>
            {
                if (group["default"]?.GetValue<bool>() == true)
                {
                    throw new ApiException(403, ErrorCodes.PermissionDenied, "The default access group cannot be deleted.");
                }
            };
        });
        CertificateOperations.Register(service);
        new PrincipalKeys(service.Engine).Register(service);
        ComponentFiles.Register(service);
        service.Handle("listAccountSecrets", context => ListSecrets(context, []));
        service.Handle("searchAccountSecrets", context => ListSecrets(context, context.BodyObject));
        service.Handle("listSecretCheckouts", ListCheckouts);
        service.Handle("checkOutSecret", CheckOut);
        service.Handle("getSecretCheckout", context => OperationResult.Ok(Shown(context, Need(context))));
        service.Handle("releaseSecretCheckout", Release);
    }

    public void Plant(SimulatorEngine engine)
    {
        foreach (var id in engine.State.Collection("authorizer/accessgroups").All().Select(group => group["id"]!.ToString()))
        {
            engine.State.Collection("authorizer/accessgroups").Change(id, group => CertificateOperations.CompleteGroup(engine, group, null));
        }
    }

    private static OperationResult ListSecrets(OperationContext context, JsonObject search)
    {
        var words = TextSearch.Words(search["keywords"]?.ToString() ?? string.Empty);
        var host = search["host_id"]?.ToString();
        var user = search["username"]?.ToString();
        var store = context.Engine.Secrets;
        var found = store.All
            .Where(secret => store.IsOpenTo(context.Caller, secret) && (string.IsNullOrEmpty(host) || secret.HostId == host)
                && (string.IsNullOrEmpty(user) || string.Equals(secret.UserName, user, StringComparison.OrdinalIgnoreCase)))
            .Select(store.Describe)
            .Where(document => words.Count == 0 || Matches(document, words));
        return ListPager.Page(context, ListPager.Sort(context, found, "username"));
    }

    private static bool Matches(JsonObject document, IReadOnlyList<byte[]> words)
    {
        var text = TextSearch.TextOf(AnswerRenderer.Plain.Render(document));
        return words.All(word => text.AsSpan().IndexOf(word) >= 0);
    }

    private static OperationResult ListCheckouts(OperationContext context) => ListPager.Page(
        context,
        ListPager.Sort(context, context.State.Checkouts.All().Where(checkout => IsSeen(context, checkout)).Select(checkout => Shown(context, checkout)), "created"));

    private static OperationResult CheckOut(OperationContext context)
    {
        var secret = context.Engine.Secrets.Find(context.BodyObject["path"]!.ToString()) ?? throw ApiException.NotFound("The account secret");
        if (!context.Engine.Secrets.IsOpenTo(context.Caller, secret))
        {
            throw new ApiException(403, ErrorCodes.PermissionDenied, $"None of your roles may take the account {secret.UserName}.");
        }

        var id = context.Engine.Secrets.CheckOut(secret, context.Caller.UserId, explicitly: true);
        var checkout = context.State.Checkouts.Find(id)!;
        return OperationResult.Ok(context.Engine.Options.CheckoutAnswersList
            ? new JsonObject { ["count"] = 1, ["items"] = new JsonArray(checkout) }
            : checkout);
    }

    private static OperationResult Release(OperationContext context)
    {
        var checkout = Need(context);
        if (checkout["user_id"]?.ToString() != context.Caller.UserId)
        {
            throw new ApiException(403, ErrorCodes.PermissionDenied, "The checkout belongs to somebody else.");
        }

        context.Engine.Secrets.Close(checkout["id"]!.ToString());
        return OperationResult.Done();
    }

    private static JsonObject Need(OperationContext context) =>
        context.State.Checkouts.Find(context.PathValue("checkout_id")) is { } checkout && IsSeen(context, checkout) ? checkout : throw ApiException.NotFound("The checkout");

    private static bool IsSeen(OperationContext context, JsonObject checkout) =>
        context.Engine.Access.IsAdministrator(context.Caller) || checkout["user_id"]?.ToString() == context.Caller.UserId;

    /// <summary>Checkouts of others are seen, their secrets are not.</summary>
    private static JsonObject Shown(OperationContext context, JsonObject checkout)
    {
        if (checkout["user_id"]?.ToString() != context.Caller.UserId)
        {
            checkout.Remove("secrets");
        }

        return checkout;
    }
}
