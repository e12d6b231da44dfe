using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using PrivX.Client.Pipeline;
using PrivX.Contract;

namespace PrivX.Client.Tests.Services;

/// <summary>Every operation that the client knows, against the contract.</summary>
public sealed class OperationTableTests
{
    private static readonly Operation[] All =
    [
        .. typeof(Operation).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Operations", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(Operation))
            .Select(field => (Operation)field.GetValue(null)!),
    ];

    public static TheoryData<string, string> Operations
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (Operation operation in All)
            {
                data.Add(operation.Service, operation.Id);
            }

            return data;
        }
    }

    [Fact]
    public void There_are_operations_and_none_twice()
    {
        Assert.True(All.Length > 50, $"{All.Length} operations");
        Assert.Empty(All.GroupBy(operation => (operation.Service, operation.Id)).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_is_as_the_contract_has_it(string service, string id)
    {
        Operation operation = All.Single(one => one.Service == service && one.Id == id);
        ApiOperation contract = ApiContract.Load().Operation(service, id);
        Assert.Equal(contract.Method, operation.Method);
        Assert.Equal(contract.Path, operation.Path);
        Assert.Equal(contract.Since, operation.Since);
        Assert.Equal(contract.Until, operation.Until);
        Assert.Equal(contract.Repeat.ToString(), operation.Repeat.ToString());
        Assert.Equal(contract.Scopes, operation.Permissions);
        Assert.Equal(contract.IsAnonymous || id is "requestAccessToken" or "requestClientCredentialsToken", operation.Anonymous);

        // What users did or moved may be empty or a web page; every other download is refused then.
        Assert.Equal(
            contract.Method == "GET" && contract.PowerShell.Cmdlets.Any(cmdlet => cmdlet is "Save-PrivXConnectionFile" or "Save-PrivXConnectionTranscript"),
            operation.IsRecording);
        if (operation.List is { } rule)
        {
            CheckList(rule, contract);
        }
    }

    private static void CheckList(ListRule rule, ApiOperation contract)
    {
        ApiParameter? limit = contract.QueryParameter("limit");
        bool inBody = contract.RequestBody?.Json?.Resolve().Properties.ContainsKey("offset") == true;
        ListStyle style = inBody ? ListStyle.OffsetInBody
            : contract.QueryParameter("offset") is not null ? ListStyle.Offset
            : limit is not null ? ListStyle.LimitOnly
            : ListStyle.Whole;
        Assert.Equal(style, rule.Style);
        if (limit is not null)
        {
            Assert.Equal(limit.Schema.Maximum ?? 0, rule.MaximumLimit);
            Assert.Equal(limit.Schema.Default?.GetValue<long>() ?? 0, rule.DefaultLimit);
        }

        if (contract.QueryParameter("sortkey") is { } sortKey)
        {
            IReadOnlyList<string> known = [.. sortKey.KnownValues, .. sortKey.Schema.Enum, .. sortKey.Schema.KnownValues];
            Assert.Equal(known.Contains("id") ? "id" : null, rule.UniqueSortKey ?? (known.Contains("id") ? "missing" : null));
        }

        if (contract.QueryParameter("sortdir") is { } direction)
        {
            Assert.Equal(direction.Schema.Enum.Contains("asc"), rule.LowerCaseDirection);
        }
    }
}
