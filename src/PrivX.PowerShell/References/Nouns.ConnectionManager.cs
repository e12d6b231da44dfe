using PrivX.Client;
using PrivX.ConnectionManager;

namespace PrivX.PowerShell.References;

internal static partial class Nouns
{
    /// <summary>Connections have ids only. What is taken for a name shows who is connected to what.</summary>
    public static Noun<Connection> Connection => field ??= new()
    {
        Name = "connection",
        RelatedTypes = ["ConnectionStopOutcome", "Trail", "TrailIndexStatus", "TrailSlice"],
        IdOf = connection => connection.Id,
        NameOf = ConnectionText.Of,
        Get = (client, id, token) => client.ConnectionManager.GetConnectionAsync(id, null, token),
        FindKeyword = (_, _, _) => throw new PrivXUsageException(ErrorCodes.InvalidArgument, "Connections have no names: give the id of one, or the connection itself.")
        {
            Remedy = "Find it with Get-PrivXConnection -User, -TargetHost or -Keyword, and pass it on.",
        },
        Json = ConnectionManagerJson.Default.Connection,
    };

    /// <summary>The access that a connection gives to a role, which is what tells it from others.</summary>
    public static NestedNoun<ConnectionAccess> ConnectionAccess => field ??= new()
    {
        Name = "access",
        RelatedTypes = ["Role"],
        IdOf = access => access.Id,
        NameOf = access => access.Name,
        ParentWord = "Connection",
        ParentIdOf = access => access.ConnectionId,
        FindKeyword = WholeList((client, connectionId, order) => client.ConnectionManager.ListConnectionAccess(connectionId, order)),
        Json = ConnectionManagerJson.Default.ConnectionAccess,
        Delete = (client, connectionId, id, token) => client.ConnectionManager.RevokeConnectionAccessAsync(connectionId, id, token),
    };

    public static Noun<UebaDataset> UebaDataset => field ??= new()
    {
        Name = "UEBA dataset",
        RelatedTypes = ["UebaTrainingOutcome"],
        IdOf = dataset => dataset.Id,
        NameOf = dataset => dataset.Comment,
        Get = (client, id, token) => client.ConnectionManager.GetUebaDatasetAsync(id, cancellationToken: token),
        FindKeyword = (client, _, _) => client.ConnectionManager.ListUebaDatasets(),
        Json = ConnectionManagerJson.Default.UebaDataset,
        Create = (client, body, token) => client.ConnectionManager.CreateUebaDatasetAsync(body, token),
        Replace = (client, id, body, token) => client.ConnectionManager.UpdateUebaDatasetAsync(id, body, token),
        Delete = (client, id, token) => client.ConnectionManager.DeleteUebaDatasetAsync(id, token),
    };

    public static Noun<UebaAnomalySettings> UebaAnomalySettings => field ??= new()
    {
        Name = "UEBA anomaly settings",
        IdOf = _ => "UEBA anomaly settings",
        NameOf = _ => null,
        Get = (client, _, token) => client.ConnectionManager.GetUebaAnomalySettingsAsync(token),
        FindKeyword = (_, _, _) => throw OnlyOne("Get-PrivXUebaAnomalySetting"),
        Json = ConnectionManagerJson.Default.UebaAnomalySettings,
        Replace = (client, _, body, token) => client.ConnectionManager.SetUebaAnomalySettingsAsync(body, token),
    };

    public static Noun<UebaConfiguration> UebaConfiguration => field ??= new()
    {
        Name = "UEBA configuration",
        IdOf = _ => "UEBA configuration",
        NameOf = _ => null,
        Get = (client, _, token) => client.ConnectionManager.GetUebaConfigurationAsync(token),
        FindKeyword = (_, _, _) => throw OnlyOne("Get-PrivXUebaConfiguration"),
        Json = ConnectionManagerJson.Default.UebaConfiguration,
        Replace = (client, _, body, token) => client.ConnectionManager.SetUebaConfigurationAsync(body, token),
    };

    private static PrivXUsageException OnlyOne(string cmdlet) =>
        new(ErrorCodes.InvalidArgument, "The server has one such object only, which has no name.") { Remedy = $"Pass what {cmdlet} writes, or nothing." };
}
