package org.twinpact.examples.benchmarks.flowable;

import java.util.Map;
import javax.sql.DataSource;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/**
 * A life in Flowable with its default settings and history: a process of user tasks in a row, each found by its process
 * and completed with a few variables. It has no rules and no texts.
 */
final class FlowableLife implements Life {
    private static final String KEY = "twinning";

    private final ProcessEngine engine;

    FlowableLife(DataSource source) {
        engine = new StandaloneProcessEngineConfiguration()
                .setDataSource(source)
                .setDatabaseSchemaUpdate("true")
                .setAsyncExecutorActivate(false)
                .buildProcessEngine();
        BpmnModel model = new BpmnModel();
        model.addProcess(process());
        engine.getRepositoryService()
                .createDeployment()
                .addBpmnModel(KEY + ".bpmn20.xml", model)
                .deploy();
    }

    private static Process process() {
        Process process = new Process();
        process.setId(KEY);
        FlowElement last = new StartEvent();
        last.setId("opened");
        process.addFlowElement(last);
        for (int act = 1; act <= ACTS; act++) {
            UserTask task = new UserTask();
            task.setId("act" + act);
            task.setName("Act " + act);
            process.addFlowElement(task);
            process.addFlowElement(new SequenceFlow(last.getId(), task.getId()));
            last = task;
        }
        EndEvent end = new EndEvent();
        end.setId("done");
        process.addFlowElement(end);
        process.addFlowElement(new SequenceFlow(last.getId(), end.getId()));
        return process;
    }

    @Override
    public Object run(long number) {
        String id = engine.getRuntimeService()
                .startProcessInstanceByKey(KEY, "life-" + number)
                .getId();
        for (int act = 1; act <= ACTS; act++) {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(id)
                    .singleResult();
            engine.getTaskService().complete(task.getId(), Map.of("on", "2026-09-14", "by", "haifa", "number", act));
        }
        return id;
    }
}
