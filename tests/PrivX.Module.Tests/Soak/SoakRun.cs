using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Authorizer;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Soak;

/// <summary>
/// Random commands against a simulator, beside a model of what must come of them. What a command says it did is done, what it says failed is not,
/// and of what it says it does not know either may be true.
/// </summary>
internal sealed class SoakRun : IDisposable
{
    private readonly ModuleShell _shell = new();
    private readonly Dictionary<string, string> _hosts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _secrets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _granted;
    private readonly Dictionary<string, string> _others;

    public SoakRun()
    {
        _granted = [.. Granted()];
        _others = Others();
    }

    public static string[] Hosts { get; } = [.. Enumerable.Range(1, 12).Select(number => $"soak-{number}")];

    public static string[] Roles { get; } = ["Contractors", "Optics lab", "Security officers", "Web operators", "Build engineers", "Database administrators"];

    public static string[] Secrets { get; } = [.. Enumerable.Range(1, 6).Select(number => $"soak secret {number}")];

    /// <summary>What steps of a kind may be about.</summary>
    public static string[] NamesFor(SoakOperation operation) => operation switch
    {
        SoakOperation.Grant or SoakOperation.Revoke => Roles,
        SoakOperation.NewSecret or SoakOperation.SetSecret or SoakOperation.RemoveSecret => Secrets,
        SoakOperation.ReadHosts => ["soak-*"],
        SoakOperation.CheckOut => [SoakStep.Account],
        _ => Hosts,
    };

    public void Dispose() => _shell.Dispose();

    /// <summary>Does one step, as far as it makes sense now; gives what differs from the model, null where nothing does.</summary>
    public string? Do(SoakStep given)
    {
        SoakStep step = given.For([.. given.Names.Where(name => Fits(given.Operation, name))]);
        if (step.Names.Length == 0)
        {
            return null;
        }

        if (step.Fault is { } kind)
        {
            _shell.Simulator.Faults.Add(new Fault { Kind = kind, Target = step.Target, Timing = step.Timing, StatusCode = step.Status, Times = 1 });
        }

        Result result = _shell.Run(step.Script);
        _shell.Simulator.Faults.Clear();

        // What the simulator writes down would look like growth of the module.
        _shell.Simulator.Journal.Clear();
        _shell.Simulator.State.Collection("monitor-service/auditevents").Clear();
        if (step.Operation == SoakOperation.CheckOut)
        {
            return AfterCheckOut(result) ?? Difference();
        }

        if (result.Terminating is { } ended)
        {
            return $"The pipeline ended: {ended}";
        }

        if (step.Operation == SoakOperation.ReadHosts)
        {
            return AfterRead(result) ?? Difference();
        }

        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ErrorRecord error in result.AllErrors)
        {
            told[NameOf(error.TargetObject)] = error.FullyQualifiedErrorId.Split(',')[0];
        }

        if (told.Keys.FirstOrDefault(name => !step.Names.Contains(name)) is { } stranger)
        {
            return $"An error is about '{stranger}', which was not handed in.";
        }

        foreach (string name in step.Names)
        {
            string id = told.GetValueOrDefault(name, string.Empty);
            string? before = Model(step.Operation, name);
            string? after = After(step, name);
            string? now = Now(step.Operation, name);
            bool isRight = id switch
            {
                "" or "PrivX.CreatedNotRead" => now == after,
                "PrivX.OutcomeUnknown" or "PrivX.Conflict" => now == before || now == after,
                _ => now == before,
            };
            if (!isRight)
            {
                return $"'{name}' was {before ?? "not there"}, should be {after ?? "not there"} and is {now ?? "not there"}; told: {(id.Length == 0 ? "nothing" : id)}";
            }

            Learn(step.Operation, name, now);
        }

        return Difference();
    }

    /// <summary>What the server has and the model has not, or the reverse; null where they are alike.</summary>
    public string? Difference()
    {
        string[] made = [.. Stored().Select(host => host["common_name"]!.ToString()).Where(Hosts.Contains).Order(StringComparer.Ordinal)];
        return !StoredSecrets().OrderBy(secret => secret.Key, StringComparer.Ordinal).SequenceEqual(_secrets.OrderBy(secret => secret.Key, StringComparer.Ordinal)) ? $"Secrets there: {string.Join(", ", StoredSecrets())}; in the model: {string.Join(", ", _secrets)}"
            : !made.SequenceEqual(_hosts.Keys.Order(StringComparer.Ordinal)) ? $"Hosts there: {string.Join(", ", made)}; in the model: {string.Join(", ", _hosts.Keys.Order(StringComparer.Ordinal))}"
            : !Granted().Order(StringComparer.Ordinal).SequenceEqual(_granted.Order(StringComparer.Ordinal)) ? $"Roles there: {string.Join(", ", Granted())}; in the model: {string.Join(", ", _granted)}"
            : Others().FirstOrDefault(other => _others.GetValueOrDefault(other.Key) != other.Value) is { Key: not null } changed ? $"An object that no step names has changed: {changed.Key}"
            : Others().Count != _others.Count ? "An object that no step names has gone."
            : null;
    }

    // A list is whole, or there is an error.
    private string? AfterRead(Result result)
    {
        string[] read = [.. result.OutputAs<string>().Order(StringComparer.Ordinal)];
        bool isWhole = read.SequenceEqual(_hosts.Keys.Order(StringComparer.Ordinal));
        return isWhole || result.Errors.Count > 0 || (read.Length == 0 && _hosts.Count == 0) ? null : $"Read: {string.Join(", ", read)}; in the model: {string.Join(", ", _hosts.Keys)}; no error";
    }

    // What was taken is given back, or told. What was told is given back here, as its reader would.
    private string? AfterCheckOut(Result result)
    {
        string[] open = [.. Checkouts.Open(_shell).Select(checkout => checkout["id"]!.ToString())];
        foreach (string id in open)
        {
            _shell.Simulator.State.Checkouts.Remove(id);
        }

        return open.Length == 0 || result.AllErrors.Any() ? null : $"Still checked out, and no error: {string.Join(", ", open)}";
    }

    private static bool IsRole(SoakOperation operation) => operation is SoakOperation.Grant or SoakOperation.Revoke;

    private static bool IsSecret(SoakOperation operation) => operation is SoakOperation.NewSecret or SoakOperation.SetSecret or SoakOperation.RemoveSecret;

    private static string NameOf(object? target) => target switch
    {
        PSObject row when (row.Properties["CommonName"] ?? row.Properties["Name"]) is { } name => name.Value.ToString()!,
        _ => target?.ToString() ?? string.Empty,
    };

    private static string? After(SoakStep step, string name) => step.Operation switch
    {
        SoakOperation.Grant => name,
        SoakOperation.NewHost or SoakOperation.SetHost or SoakOperation.NewSecret or SoakOperation.SetSecret => step.Value,
        _ => null,
    };

    private bool Fits(SoakOperation operation, string name) => operation switch
    {
        SoakOperation.NewHost => !_hosts.ContainsKey(name),
        SoakOperation.SetHost or SoakOperation.RemoveHost => _hosts.ContainsKey(name),
        SoakOperation.Grant => !_granted.Contains(name),
        SoakOperation.NewSecret => !_secrets.ContainsKey(name),
        SoakOperation.SetSecret or SoakOperation.RemoveSecret => _secrets.ContainsKey(name),
        SoakOperation.ReadHosts or SoakOperation.CheckOut => true,
        _ => _granted.Contains(name),
    };

    private string? Model(SoakOperation operation, string name) => IsRole(operation) ? (_granted.Contains(name) ? name : null) : ModelOf(operation).GetValueOrDefault(name);

    private Dictionary<string, string> ModelOf(SoakOperation operation) => IsSecret(operation) ? _secrets : _hosts;

    private string? Now(SoakOperation operation, string name) => IsRole(operation) ? Granted().FirstOrDefault(role => role == name)
        : IsSecret(operation) ? StoredSecrets().GetValueOrDefault(name)
        : Stored().FirstOrDefault(host => host["common_name"]!.ToString() == name)?["comment"]?.ToString();

    private void Learn(SoakOperation operation, string name, string? now)
    {
        if (IsRole(operation))
        {
            _ = now is null ? _granted.Remove(name) : _granted.Add(name);
        }
        else if (now is null)
        {
            ModelOf(operation).Remove(name);
        }
        else
        {
            ModelOf(operation)[name] = now;
        }
    }

    private IEnumerable<JsonObject> Stored() => _shell.Simulator.State.Hosts.All();

    private Dictionary<string, string> StoredSecrets() => _shell.Simulator.State.Collection("vault/secrets").All()
        .Where(secret => Secrets.Contains(secret["name"]!.ToString()))
        .ToDictionary(secret => secret["name"]!.ToString(), secret => secret["data"]!["value"]!.ToString(), StringComparer.Ordinal);

    private string[] Granted() => [.. _shell.Simulator.State.Users.FindBy("principal", SoakStep.User)!["roles"]!.AsArray()
        .Where(role => role!["explicit"]!.GetValue<bool>())
        .Select(role => role!["name"]!.ToString())];

    private Dictionary<string, string> Others() => Stored()
        .Where(host => !Hosts.Contains(host["common_name"]!.ToString()))
        .Concat(_shell.Simulator.State.Users.All().Where(user => user["principal"]!.ToString() != SoakStep.User))
        .ToDictionary(item => item["id"]!.ToString(), item => item.ToJsonString(), StringComparer.Ordinal);
}
