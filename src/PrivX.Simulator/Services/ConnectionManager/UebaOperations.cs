using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.ConnectionManager;

/// <summary>Behaviour analytics: settings, data sets, and their training.</summary>
internal sealed class UebaOperations
{
    public const string Datasets = "connection-manager/datasets";

    private const int FewestConnections = 5000;

    /// <summary>
    /// Connections a day that are remembered for training only. The company had more of them than are listed, or no
    /// data set could ever be trained.
    /// </summary>
    private const double RememberedADay = 120;

    private const string ScriptPlace = "ueba/setup-script";

    private static readonly double[] TrainingLoss = [0.91, 0.44, 0.23, 0.15, 0.12];
    private static readonly double[] ValidationLoss = [0.95, 0.49, 0.27, 0.2, 0.18];

    private JsonObject _settings = new() { ["action"] = "AUDIT", ["threshold"] = 0.8 };
    private JsonObject _configuration = new() { ["address"] = "ueba.nordlys.example:8443", ["trust_anchors"] = string.Empty, ["trust_anchors_info"] = new JsonArray() };

    public void Register(ServiceBuilder service)
    {
        var datasets = service.Resource("ueba/datasets", "UebaDataset", resource =>
        {
            resource.Complete = Complete;
            resource.Deleting = (_, dataset) => RefuseActive(dataset);
        });
        service.Handle("listUebaDatasets", context =>
        {
            var all = datasets.Collection.All().Select(dataset => (JsonNode)Shown(context, dataset)).ToArray();
            return OperationResult.Ok(new JsonObject { ["count"] = all.Length, ["items"] = new JsonArray(all) });
        });
        service.Handle("getUebaDataset", context => OperationResult.Ok(Shown(context, datasets.Need(context).Real.DeepClone().AsObject())));

        service.Handle("getUebaAnomalySettings", _ => OperationResult.Ok(_settings.DeepClone()));
        service.Handle("setUebaAnomalySettings", context => Done(() => _settings = context.BodyObject.DeepClone().AsObject()));
        service.Handle("getUebaConfiguration", _ => OperationResult.Ok(_configuration.DeepClone()));
        service.Handle("setUebaConfiguration", context => Done(() =>
        {
            _configuration = context.BodyObject.DeepClone().AsObject();
            _configuration["trust_anchors_info"] = new JsonArray();
        }));

        service.Handle("countUebaConnections", context => OperationResult.Ok(new JsonObject { ["count"] = Connections(context, context.BodyObject) }));
        service.Handle("createUebaSetupScriptDownload", context => OperationResult.Ok(new JsonObject
        {
            ["id"] = context.Engine.Downloads.Open(ScriptPlace, _ => OperationResult.File("text/plain", Encoding.UTF8.GetBytes(Script()))),
        }));
        service.Handle("downloadUebaSetupScript", context => context.Engine.Downloads.Fetch(ScriptPlace, context.PathValue("session_id"), context));

        service.Handle("trainUebaDataset", context => Train(context, datasets));
        service.Handle("startUebaAnalysis", context => Start(context, datasets));
        service.Handle("stopUebaAnalysis", _ => Done(() => Activate(datasets, null)));
        service.Handle("getUebaStatus", context =>
        {
            var status = ServiceStatus.Of(context.Engine, "connection-manager");
            status["app_id"] = "ueba-simulated";
            return OperationResult.Ok(status);
        });
        service.Handle("getUebaInternalStatus", _ => OperationResult.Ok(InternalStatus(datasets)));
    }

    private static OperationResult Done(Action change)
    {
        change();
        return OperationResult.Done();
    }

    private static IEnumerable<JsonObject> Results(JsonObject dataset) => (dataset["training_results"] as JsonArray ?? []).OfType<JsonObject>();

    private static void Complete(OperationContext context, JsonObject dataset, JsonObject? before)
    {
        if (before is not null)
        {
            RefuseActive(before);
        }

        dataset["is_active"] ??= false;
        dataset["use_for_inference_once_trained"] ??= false;
        dataset["training_results"] ??= new JsonArray();
        dataset["comment"] ??= string.Empty;
        if (before is not null && !JsonNode.DeepEquals(before["time_range_settings"], dataset["time_range_settings"]))
        {
            // Another period needs another training.
            dataset["training_results"] = new JsonArray();
            dataset.Remove("last_training");
        }
    }

    private static void RefuseActive(JsonObject dataset)
    {
        if (dataset["is_active"]?.GetValue<bool>() == true)
        {
            throw new ApiException(400, ErrorCodes.BadRequest, "The active dataset can neither be changed nor deleted.");
        }
    }

    /// <summary>Training logs are long: they come only when asked for, and histograms in as many bins as wanted.</summary>
    private static JsonObject Shown(OperationContext context, JsonObject dataset)
    {
        var bins = Math.Clamp(context.QueryInteger("bin_count") ?? 50, 1, 1000);
        foreach (var result in Results(dataset))
        {
            if (context.QueryText("logs") != "true")
            {
                result.Remove("training_log");
            }

            if (result["status"]?.ToString() == "TRAINED")
            {
                result["validation_dataset_histogram"] = new JsonObject
                {
                    ["hist"] = new JsonArray([.. Enumerable.Range(0, bins).Select(bin => (JsonNode)JsonValue.Create(Math.Round(1.0 / (bin + 1), 6)))]),
                    ["bin_edges"] = new JsonArray([.. Enumerable.Range(0, bins + 1).Select(edge => (JsonNode)JsonValue.Create(Math.Round((double)edge / bins, 6)))]),
                };
            }
        }

        return dataset;
    }

    private static int Connections(OperationContext context, JsonObject range)
    {
        var now = context.Now;
        var start = Timestamp.Read(range["start"]) ?? now.AddDays(-365);
        var end = Timestamp.Read(range["end"]) is { } given && given < now ? given : now;
        var left = (range["exclude"] as JsonArray ?? []).OfType<JsonObject>()
            .Select(period => (Start: Timestamp.Read(period["start"]), End: Timestamp.Read(period["end"])))
            .ToArray();
        var days = Days(start, end) - left.Sum(period => Days(Later(period.Start ?? start, start), Earlier(period.End ?? end, end)));
        var listed = context.State.Collection(ConnectionManagerService.Connections).Ordered(null, descending: false)
            .Select(stored => Timestamp.Read(stored.Real["connected"]))
            .Count(time => time >= start && time <= end && !left.Any(period => time >= period.Start && time <= period.End));
        return listed + (int)(Math.Max(0, days) * RememberedADay);
    }

    private static double Days(DateTimeOffset start, DateTimeOffset end) => Math.Max(0, (end - start).TotalDays);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static OperationResult Train(OperationContext context, Resource datasets)
    {
        var dataset = datasets.Need(context);
        if (Results(dataset.Real).Any(result => result["status"]?.ToString() == "TRAINING"))
        {
            throw new ApiException(400, ErrorCodes.BadRequest, "The dataset is in training.");
        }

        var connections = Connections(context, dataset.Real["time_range_settings"]!.AsObject());
        var activate = context.QueryText("set_active_after_training") == "true" || dataset.Real["use_for_inference_once_trained"]?.GetValue<bool>() == true;
        datasets.Collection.Change(dataset.Id, document => document["training_results"]!.AsArray().Add(new JsonObject
        {
            ["dataset_id"] = dataset.Id,
            ["created"] = Timestamp.Precise(context.Now),
            ["feature_config_name"] = "default",
            ["status"] = "TRAINING",
            ["error_code"] = string.Empty,
            ["error_details"] = string.Empty,
            ["num_connections"] = connections,
        }));
        var engine = context.Engine;
        context.State.Schedule(engine.Options.JobTime, () => Finish(engine, datasets, dataset.Id, connections, activate));
        return OperationResult.Ok(new JsonObject { ["count"] = connections });
    }

    private static void Finish(SimulatorEngine engine, Resource datasets, string id, int connections, bool activate)
    {
        var trained = connections >= FewestConnections;
        datasets.Collection.Change(id, dataset =>
        {
            var result = Results(dataset).Last();
            result["status"] = trained ? "TRAINED" : "FAILED";
            if (!trained)
            {
                result["error_code"] = "NOT_ENOUGH_DATA";
                result["error_details"] = "At least 5000 connections are needed.";
                return;
            }

            dataset["last_training"] = Timestamp.Precise(engine.Clock.UtcNow);
            result["mean"] = 0.12;
            result["std"] = 0.08;
            result["quantile_99"] = 0.61;
            result["quantile_999"] = 0.87;
            result["training_log"] = "epoch 1: loss 0.91\nepoch 5: loss 0.12\n";
            result["training_dataset_loss"] = Numbers(TrainingLoss);
            result["validation_dataset_loss"] = Numbers(ValidationLoss);
        });
        if (trained && activate && datasets.Collection.Get(id) is not null)
        {
            Activate(datasets, id);
        }
    }

    private static JsonArray Numbers(double[] numbers) => new([.. numbers.Select(number => (JsonNode)JsonValue.Create(number))]);

    private static OperationResult Start(OperationContext context, Resource datasets)
    {
        var dataset = datasets.Need(context);
        if (Results(dataset.Real).LastOrDefault()?["status"]?.ToString() != "TRAINED")
        {
            throw new ApiException(400, ErrorCodes.BadRequest, "The dataset is not trained.");
        }

        return Done(() => Activate(datasets, dataset.Id));
    }

    /// <summary>At most one data set is in use.</summary>
    private static void Activate(Resource datasets, string? id)
    {
        foreach (var dataset in datasets.Collection.All())
        {
            var wanted = dataset["id"]!.ToString() == id;
            if (dataset["is_active"]?.GetValue<bool>() != wanted)
            {
                datasets.Collection.Change(dataset["id"]!.ToString(), document => document["is_active"] = wanted);
            }
        }
    }

    private static JsonObject InternalStatus(Resource datasets)
    {
        var all = datasets.Collection.All();
        var active = all.FirstOrDefault(dataset => dataset["is_active"]?.GetValue<bool>() == true);
        return new JsonObject
        {
            ["training_status"] = all.SelectMany(Results).Any(result => result["status"]?.ToString() == "TRAINING") ? "TRAINING" : "IDLE",
            ["inference_status"] = active is null ? "STOPPED" : "RUNNING",
            ["dataset_id"] = active?["id"]!.ToString() ?? string.Empty,
            ["instances"] = active is null
                ? new JsonArray()
                : new JsonArray(new JsonObject
                {
                    ["id"] = active["id"]!.ToString(),
                    ["feature_config_name"] = "default",
                    ["status"] = "LOADED",
                    ["created"] = active["last_training"]!.ToString(),
                }),
        };
    }

    private string Script() => $"""
        #!/bin/sh
        # Sets up a pretend UEBA server. It does nothing.
        UEBA_ADDRESS="{_configuration["address"]}"
        echo "UEBA would listen at $UEBA_ADDRESS"

        """;
}
