-- Estimates hold for one version of the models only; whether the store was read by it must be told
-- in no time (decision 0019).
create index feedback_of_model on feedback (model);
